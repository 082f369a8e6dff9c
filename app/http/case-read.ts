import type { RouterContextProvider } from 'react-router'

import { type CaseHead, findCaseHead } from '#db/case-view.ts'
import { recordRead } from '#db/read-log.ts'

import { requestFacts, signedInAs } from './context.ts'
import { found, requireId } from './found.ts'

/**
 * The case that a page of the office is about, with what its reader stands as in it; 404 for whoever may not read it. That it was
 * read is written down once for each page that was asked for, and not for what is posted to it.
 */
export async function readCase(context: Readonly<RouterContextProvider>, id: string): Promise<CaseHead> {
  const { personId } = context.get(signedInAs)
  const known = found(await findCaseHead(personId, requireId(id)))
  if (context.get(requestFacts).isGet) await recordRead(known.id, personId, known.roles)
  return known
}
