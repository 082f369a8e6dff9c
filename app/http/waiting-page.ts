import { plus } from '#app/domain/money.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { waitingList } from '#app/domain/waiting-list.ts'
import { listFreedMoney } from '#db/freed-money.ts'
import { type SlateMaterial, findSlateMaterial } from '#db/slate-problem.ts'

/** The waiting list of a call as it stands today. */
export function waitingOf({ rows, problem }: SlateMaterial) {
  const candidates = new Map(problem.candidates.map((it) => [it.id, it]))
  const waiting = rows
    .filter(({ status }) => status === 'waitlisted')
    .map((row) => {
      const { place = null, full = null, quality = null } = candidates.get(row.id) ?? {}
      return { ...row, place, full, quality }
    })
  const proposed = rows.reduce((sum, { live }) => plus(sum, live?.amount ?? '0'), '0')
  return waitingList(waiting, { remaining: problem.remaining, proposed })
}

/** How many applications the panel has before it without a decision under way. */
export function panelUndecided({ rows }: SlateMaterial): number {
  return rows.filter(({ status, live }) => status === 'in_panel' && live === null).length
}

/** Who comes next on the waiting list of a call whose money is enough for them, for who decides in it. */
export async function findNextWaiting(personId: string, slug: string) {
  const material = await findSlateMaterial(personId, slug)
  if (!material) return null
  const { next, fits, free } = waitingOf(material)
  if (!next || !fits) return null
  // While the panel's own list is undecided, its money is not free for those who wait.
  const isPanelDone = panelUndecided(material) === 0
  if (!isPanelDone && (await listFreedMoney(personId, material.call.id)).length === 0) return null
  const { id, reference, title, full } = next
  return { id, reference, title, full, free, currency: material.call.currency }
}

/** Who comes next, if it is still whom the page showed and the money is enough for them. */
export function nextToPropose(material: SlateMaterial, asked: unknown) {
  const { next, fits } = waitingOf(material)
  if (!next || next.id !== asked || !fits) throw new Refusal('slate_moved')
  return next
}
