import { useMatches } from 'react-router'

/** The handle of a route whose page is only read: nothing on it would come alive, so it travels once, as words alone. */
export const readOnlyPage = { isReadOnly: true } as const

/** Whether this page is only read. */
export function useReadOnlyPage(): boolean {
  return useMatches().some(({ handle }) => handle === readOnlyPage)
}
