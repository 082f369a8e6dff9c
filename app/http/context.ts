import { createContext } from 'react-router'

import type { SignedIn } from '#db/session.ts'

export type RequestFacts = {
  nonce: string
  requestId: string
  /** When the request reached us, by the server's clock, before its body was read. */
  reachedUsAt: Date
  /** Whether it asks for a page or a file, and posts nothing. */
  isGet: boolean
  address: string
  isDemo: boolean
  isSecure: boolean
  /** Writes to the log with the request's id: ids and words of ours, no personal data. */
  note: (what: string, facts?: Record<string, string | number>) => void
  /** Logs a bug with the request's id. */
  report: (error: unknown) => void
}

/** How a page is sent: full, with the scripts that make it live; light, with that of the device alone; or still, with none. */
export type PageMode = 'full' | 'light' | 'still'

/** The mode of this page; a middleware may set another before anything is loaded. */
export const pageMode = createContext<PageMode>('full')

/** What the server knows of a request before any route runs. */
export const requestFacts = createContext<RequestFacts>()

/** Who is signed in, or null; set once a request by the root's middleware. */
export const currentSession = createContext<SignedIn | null>(null)

/** The person signed in, for pages whose audience requires one; throws where the layout did not require it. */
export const signedInAs = createContext<SignedIn>()
