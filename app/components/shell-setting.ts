import { createContext } from 'react'

import type { Role } from '#app/domain/role.ts'

/** What the shell of every page is drawn from: who is signed in, whether this is a demonstration, how the page was sent. */
export const ShellSetting = createContext<{
  signedIn: { name: string; roles: readonly Role[] } | null
  isDemo: boolean
  mode: 'full' | 'light' | 'still'
}>({ signedIn: null, isDemo: false, mode: 'full' })
