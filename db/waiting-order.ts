import { waitingAmong, waitingTurns, type WaitingTurn } from '#app/domain/waiting-list.ts'

import { findWholeMaterial, type SlateMaterial } from './slate-problem.ts'

/**
 * The turns of a call's whole waiting list, for who decides in it. Of an application that they are kept from it tells only that
 * it stands there.
 */
export async function listWaitingTurns(readerId: string, material: SlateMaterial): Promise<WaitingTurn[]> {
  const whole = material.hidden === 0 ? material : await findWholeMaterial(readerId, material.call.slug)
  const { rows, problem } = whole ?? material
  return waitingTurns(waitingAmong(rows, problem.candidates), new Set(material.rows.map(({ id }) => id)))
}
