import { minutesPaper } from '#app/components/minutes-paper.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { caseReaders } from '#db/case-view.ts'
import { countLeftOut, listMinutesCases } from '#db/panel-minutes.ts'
import { findPanel } from '#db/panel.ts'

import type { Route } from './+types/minutes-pdf'

/** The minutes of the panel as they can be signed now; an auditor reads of them what was released. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const panel = found(await findPanel(personId, params.slug, caseReaders))
  const [cases, leftOut] = await Promise.all([
    listMinutesCases(personId, panel.id),
    countLeftOut(personId, panel.id),
  ])
  const now = context.get(requestFacts).reachedUsAt
  return pdfResponse(minutesPaper({ panel, cases, now, ...leftOut }), `${panel.slug}-minutes`)
}
