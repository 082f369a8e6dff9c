import { slateByRank } from '#app/domain/slate-plan.ts'
import type { SlateAnswer } from '#app/domain/slate-answer.ts'
import { type SlateRequest, slateBudget } from '#app/domain/slate.ts'
import { type SlateMaterial, basisOfSlate, findSlateMaterial, slateProblem } from '#db/slate-problem.ts'
import { type SlateReason, type StoredSlate, findSlate, keepAnswer, listSlateReasons } from '#db/slate.ts'

import { found, requireId } from './found.ts'
import { slateApart, warmSlates } from './planning/slate-apart.ts'

/** So many applications that a slate leaves out are shown beside those that it takes. */
const othersShown = 60

/** One slate of the call in the address with all that it is made from. */
export async function slateAt(personId: string, { slug, slate }: { slug: string; slate: string }) {
  warmSlates()
  const material = found(await findSlateMaterial(personId, slug))
  const stored = found(await findSlate(material.call.id, requireId(slate)))
  return { material, stored, reasons: await listSlateReasons(stored.id) }
}

/** What a kept slate is today: what was solved last, unless anything changed since. */
export async function answerOf(stored: StoredSlate, material: SlateMaterial) {
  const problem = slateProblem(material, stored.request)
  const basis = basisOfSlate(problem)
  if (stored.solved?.basis === basis) return stored.solved
  const answer = await slateApart(problem)
  await keepAnswer(stored.id, { basis, answer })
  return { basis, answer }
}

/** What a slate would be if this were asked; nothing is kept. */
export async function tryRequest(material: SlateMaterial, request: SlateRequest): Promise<SlateAnswer> {
  return slateApart(slateProblem(material, request))
}

/** What the page of a slate shows of an answer. */
export function slateView(
  { call, rankedBy, rows, problem, hidden }: SlateMaterial,
  { request, answer, reasons }: { request: SlateRequest; answer: SlateAnswer; reasons: SlateReason[] },
) {
  const given = new Map((answer.slate?.picks ?? []).map(({ id, amount }) => [id, amount]))
  const departs = new Map((answer.slate?.departures ?? []).map(({ id, kind }) => [id, kind]))
  const why = new Map(reasons.map((it) => [it.applicationId, it]))
  const candidates = new Map(problem.candidates.map((it) => [it.id, it]))
  const byRank = new Set(slateByRank({ ...problem, request }).map(({ id }) => id))
  const lines = rows
    .map(({ id, ...row }) => {
      const { place = null, quality = null, full = null } = candidates.get(id) ?? {}
      const pin = (['in', 'out'] as const).find((it) => request.pins[it].includes(row.reference)) ?? null
      const said = {
        amount: given.get(id) ?? null,
        departure: departs.get(id) ?? null,
        byRank: byRank.has(id),
      }
      return { id, ...row, place, quality, full, pin, ...said, reason: why.get(id) ?? null }
    })
    .toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || byReference(one, other))
  const others = lines.filter((it) => it.amount === null && it.departure === null && it.pin === null)
  const shown = new Set(others.slice(0, othersShown))
  return {
    ...{ call, rankedBy, hidden, answer, request },
    budget: slateBudget({ ...problem, request }),
    remaining: problem.remaining,
    settled: problem.settled,
    lines: lines.filter((it) => !others.includes(it) || shown.has(it)),
    more: Math.max(0, others.length - othersShown),
    named: referencesIn(answer, rows),
  }
}

/** Who would come in without a rule may stand far below what is shown. */
function referencesIn({ slate }: SlateAnswer, rows: SlateMaterial['rows']): Record<string, string> {
  const mentioned = new Set(slate?.costs.flatMap(({ enter, leave }) => [...enter, ...leave]) ?? [])
  return Object.fromEntries(
    rows.flatMap(({ id, reference }) => (mentioned.has(id) ? [[id, reference] as const] : [])),
  )
}

function byReference(one: { reference: string }, other: { reference: string }): number {
  return one.reference < other.reference ? -1 : 1
}
