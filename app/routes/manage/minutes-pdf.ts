import { minutesPaper } from '#app/components/minutes-paper.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { pdfResponse } from '#app/http/pdf/pdf-response.ts'
import { countKeptOut, listMinutesCases } from '#db/panel-minutes.ts'
import { findPanel } from '#db/panel.ts'

import type { Route } from './+types/minutes-pdf'

/** The minutes of the panel as they can be signed now. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const panel = found(await findPanel(personId, params.slug))
  const [cases, keptOut] = await Promise.all([
    listMinutesCases(personId, panel.id),
    countKeptOut(personId, panel.id),
  ])
  const now = context.get(requestFacts).reachedUsAt
  return pdfResponse(minutesPaper({ panel, cases, keptOut, now }), `${panel.slug}-minutes`)
}
