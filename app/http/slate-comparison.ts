import { planRanked } from '#app/domain/slate-plan.ts'
import { slateBudget, startingRequest } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'
import { type SlateMaterial, slateProblem } from '#db/slate-problem.ts'
import { listSlateReasons, listSlates } from '#db/slate.ts'

import { warmSlates } from './planning/slate-apart.ts'
import { answerOf } from './slate-page.ts'

/** Every slate of a call as it is today, the one by rank first, and the applications that any of them funds. */
export async function compareSlates(material: SlateMaterial) {
  warmSlates()
  const byRank = slateProblem(material, { ...startingRequest, way: 'rank' })
  const first = {
    ...{ id: null, name: m.slate_by_rank(), changedBy: null, missing: 0 },
    answer: planRanked(byRank),
    budget: slateBudget(byRank),
  }
  const others = []
  for (const stored of await listSlates(material.call.id)) {
    const { answer } = await answerOf(stored, material)
    const told = new Set(
      (await listSlateReasons(stored.id)).flatMap((it) => (it.reason === '' ? [] : [it.applicationId])),
    )
    const missing = (answer.slate?.departures ?? []).filter(({ id }) => !told.has(id)).length
    const budget = slateBudget(slateProblem(material, stored.request))
    others.push({ id: stored.id, name: stored.name, changedBy: stored.changedBy, answer, budget, missing })
  }
  const slates = [first, ...others]
  const funded = new Set(slates.flatMap(({ answer }) => answer.slate?.picks.map(({ id }) => id) ?? []))
  const places = new Map(material.problem.candidates.map(({ id, place }) => [id, place]))
  const lines = material.rows
    .filter(({ id }) => funded.has(id))
    .map(({ id, reference, title }) => ({ id, reference, title, place: places.get(id) ?? null }))
    .toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity))
  return { slates, lines }
}
