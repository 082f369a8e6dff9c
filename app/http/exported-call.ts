import type { RouterContextProvider } from 'react-router'

import { exportPlan } from '#app/domain/export-plan.ts'
import { findExportedCall } from '#db/exported-call.ts'
import { readSubmissions } from '#db/submission-export.ts'

import { signedInAs } from './context.ts'
import { found } from './found.ts'

/** The call of the address, the columns of its export, and its submissions as they are read one after the other. */
export async function exportedCall(context: Readonly<RouterContextProvider>, slug: string) {
  const { personId } = context.get(signedInAs)
  const call = found(await findExportedCall(personId, slug))
  const plan = exportPlan(call.versions.map(({ definition }) => definition))
  return { call, plan, submissions: () => readSubmissions(personId, call.id) }
}
