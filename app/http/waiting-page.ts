import { plus } from '#app/domain/money.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { waitingAmong, waitingList } from '#app/domain/waiting-list.ts'
import { listFreedMoney } from '#db/freed-money.ts'
import { type SlateMaterial, findSlateMaterial } from '#db/slate-problem.ts'
import { listWaitingTurns } from '#db/waiting-order.ts'

/** The waiting list of a call as it stands today, in the order that also counts what its reader may not see. */
export async function waitingOf(personId: string, material: SlateMaterial) {
  const { rows, problem } = material
  const proposed = rows.reduce((sum, { live }) => plus(sum, live?.amount ?? '0'), '0')
  const turns = await listWaitingTurns(personId, material)
  const waiting = waitingAmong(rows, problem.candidates)
  return waitingList(waiting, turns, { remaining: problem.remaining, proposed })
}

/** How many applications the panel has before it without a decision under way. */
export function panelUndecided({ rows }: SlateMaterial): number {
  return rows.filter(({ status, live }) => status === 'in_panel' && live === null).length
}

/** Who comes next on the waiting list of a call whose money is enough for them, for who decides in it. */
export async function findNextWaiting(personId: string, slug: string) {
  const material = await findSlateMaterial(personId, slug)
  if (!material) return null
  const { next, fits, free, ahead } = await waitingOf(personId, material)
  if (!next || !fits || ahead > 0) return null
  // While the panel's own list is undecided, its money is not free for those who wait.
  const isPanelDone = panelUndecided(material) === 0
  if (!isPanelDone && (await listFreedMoney(personId, material.call.id)).length === 0) return null
  const { id, reference, title, full } = next
  return { id, reference, title, full, free, currency: material.call.currency }
}

/** Who comes next, if it is still whom the page showed, the money is enough for them, and nobody whom the reader may not see comes before. */
export async function nextToPropose(personId: string, material: SlateMaterial, asked: unknown) {
  const { next, fits, ahead } = await waitingOf(personId, material)
  if (ahead > 0) throw new Refusal('waiting_hidden')
  if (!next || next.id !== asked || !fits) throw new Refusal('slate_moved')
  return next
}
