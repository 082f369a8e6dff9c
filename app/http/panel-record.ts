import { redirect } from 'react-router'

import { recommendationsForm, recommendationsOf, sittingInput } from '#app/domain/panel-recommendation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { recordRecommendations } from '#db/panel-recommendation.ts'
import { type PanelCall, findPanel, listPanelCases, recordSitting } from '#db/panel.ts'
import { findRanking } from '#db/ranking.ts'

import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { found } from './found.ts'
import { checkForm } from './read-form.ts'

/** The panel of the call in the address, with every application before it in the order that holds. */
export async function readPanelRecord(personId: string, slug: string) {
  const call = found(await findPanel(personId, slug))
  const ranking = found(await findRanking(personId, slug))
  const said = new Map((await listPanelCases(personId, call.id)).map((it) => [it.id, it]))
  const cases = ranking.rows.flatMap(({ id, reference, title, organization, requested, mean }) => {
    const known = said.get(id)
    return known ? [{ ...known, reference, title, organization, requested, mean }] : []
  })
  const placeOf = (it: (typeof cases)[number]) => it.recommended?.rank ?? Infinity
  return { call, cases: cases.toSorted((one, other) => placeOf(one) - placeOf(other) || 0) }
}

type PanelRecord = Awaited<ReturnType<typeof readPanelRecord>>

/** What was posted to it: a day on which the panel met, or what it recommends. */
export async function postPanelRecord(request: Request, personId: string, { call, cases }: PanelRecord) {
  const fields = await readFields(request)
  if (fields.get('intent') === 'sitting') return keepSitting(fields, personId, call)
  const ids = cases.filter(({ conflicted }) => !conflicted).map(({ id }) => id)
  const form = checkForm(fields, recommendationsForm(ids, call), labelsOf(cases))
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await recordRecommendations(personId, call.id, recommendationsOf(ids, form.input))
    return redirect(`/manage/calls/${call.slug}/panel/recommendations?done=recommendations`)
  })
}

async function keepSitting(fields: FormData, personId: string, call: PanelCall) {
  const form = checkForm(fields, sittingInput, { held: m.sitting_day(), present: m.sitting_present() })
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await recordSitting(personId, call.id, form.input)
    return redirect(`/manage/calls/${call.slug}/panel/recommendations?done=sitting`)
  })
}

function labelsOf(cases: PanelRecord['cases']) {
  return Object.fromEntries(
    cases.flatMap(({ id, reference }): [string, string][] => [
      [`rank-${id}`, `${m.panel_record_rank()} ${reference}`],
      [`amount-${id}`, `${m.panel_record_amount()} ${reference}`],
    ]),
  )
}
