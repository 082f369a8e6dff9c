import { findCaseHead } from '#db/case-view.ts'
import { type LetterView, findLetter } from '#db/letter-view.ts'
import { recordRead } from '#db/read-log.ts'

import { found, requireId } from './found.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/** A letter's own HTML, as it is sent, for a frame of ours: its styles stand in it, and nothing else of it may act. */
export function letterPage(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  })
}

/** A letter about a case that the reader works on; that it was read is written down. */
export async function readLetter(personId: string, id: string): Promise<LetterView> {
  const letter = found(await findLetter(personId, requireId(id)))
  const { roles } = found(await findCaseHead(personId, letter.applicationId))
  await recordRead(letter.applicationId, personId, roles)
  return letter
}
