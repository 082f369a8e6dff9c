import { z } from 'zod'

import { findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'
import { listSeen, listSeenPeople } from '#db/seen-by.ts'

import { found, requireId } from './found.ts'

/** How many lines a page shows; the file has them all. */
const shown = 200

/** Who read an application and who did what to it, of one person where the address names one; that it was read is written down. */
export async function seenPage(readerId: string, id: string, request: Request) {
  const head = found(await findCaseHead(readerId, requireId(id)))
  const asked = z.uuid().safeParse(new URL(request.url).searchParams.get('person'))
  const personId = asked.success ? asked.data : undefined
  await recordRead(head.id, readerId, head.roles)
  const rows = await listSeen({ applicationId: head.id, personId, limit: shown + 1 })
  const people = await listSeenPeople(head.id)
  return { head, people, personId, rows: rows.slice(0, shown), isCut: rows.length > shown }
}

/** The same, whole, for a file. */
export async function seenFile(readerId: string, id: string, request: Request) {
  const { head, personId } = await seenPage(readerId, id, request)
  return { head, rows: await listSeen({ applicationId: head.id, personId }) }
}
