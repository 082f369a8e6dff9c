import { useMatches } from 'react-router'

/**
 * The handle of a route whose page comes alive: its fields answer while they are filled, or it looks again by itself. Every
 * other page travels once, as words and forms that need no script.
 */
export const livePage = { isLive: true } as const

/** Whether this page comes alive. */
export function useLivePage(): boolean {
  return useMatches().some(({ handle }) => handle === livePage)
}
