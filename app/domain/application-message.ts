import type { CaseFile } from './application-case.ts'
import { begin, requireNoConflict, toRepresentatives, type ApplicationChange } from './application-change.ts'
import type { Signed } from './capacity.ts'

/** Writes to everyone who speaks for the organization; the words are kept beside the event, and the status stays. */
export function writeTo(
  file: CaseFile,
  { heading, message }: { heading: string; message: string },
  signed: Signed,
): ApplicationChange {
  const change = begin(file, 'write_to', signed)
  requireNoConflict(file, signed)
  return change({
    reason: message,
    notices: [toRepresentatives(file, 'application-message', { heading, message })],
  })
}
