import path from 'node:path'

import type { AcceptanceLog } from './acceptance-log.ts'
import { postfixLog } from './postfix-log.ts'

/** The logs that can be read, by the word before the colon. Another relay's is one more line here. */
const kinds: Record<string, (file: string) => AcceptanceLog> = { postfix: postfixLog }

/** Reads `kind:/path/of/the/log`; nothing where it is none that can be read. */
export function readRelayLog(address: string): AcceptanceLog | undefined {
  const [, kind = '', file = ''] = /^([a-z]+):(.+)$/.exec(address) ?? []
  return path.isAbsolute(file) && Object.hasOwn(kinds, kind) ? kinds[kind]?.(file) : undefined
}
