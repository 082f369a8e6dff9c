import { createContext } from 'react'

/** The nonce of the scripts of this response. A browser keeps it to itself, so in the browser there is none. */
export const ScriptNonce = createContext<string | undefined>(undefined)
