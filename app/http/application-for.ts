import type { RouterContextProvider } from 'react-router'

import { type ApplicantView, findApplicationFor } from '#db/applicant-view.ts'

import { requestFacts, signedInAs } from './context.ts'
import { found, requireId } from './found.ts'

/** The application of the address, if whoever is signed in stands on its applicant's side; 404 for everybody else. */
export async function applicationFor(
  context: Readonly<RouterContextProvider>,
  id: string,
): Promise<ApplicantView> {
  const { personId } = context.get(signedInAs)
  return found(await findApplicationFor(personId, requireId(id), context.get(requestFacts).reachedUsAt))
}
