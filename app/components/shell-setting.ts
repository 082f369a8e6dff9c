import { createContext } from 'react'

import type { Role } from '#app/domain/role.ts'

/** What the shell of every page is drawn from: who is signed in, whether this is a demonstration, how the page was sent. */
export const ShellSetting = createContext<{
  /** Nobody where it is null; not known where it is undefined, as on a page of an error that nothing was loaded for. */
  signedIn: { name: string; roles: readonly Role[] } | null | undefined
  isDemo: boolean
  mode: 'full' | 'light' | 'still'
}>({ signedIn: undefined, isDemo: false, mode: 'full' })
