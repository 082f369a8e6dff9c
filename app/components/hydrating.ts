import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether this is the page as the server sent it: on the server, and while its scripts take it over. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
