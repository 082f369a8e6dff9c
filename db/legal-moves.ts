import { type Machine, machineNames } from '#app/domain/move.ts'
import { legalMoves, machines } from '#app/domain/moves.ts'

import type { Tx } from './connection.ts'

/** The table whose rows each machine moves. */
export const subjectTables = {
  application: 'applications',
  decision: 'decisions',
  review: 'assignments',
  award: 'awards',
  report: 'reports',
  tranche: 'tranches',
} as const satisfies Record<Machine, string>

/** Replaces the database's table of legal moves by the domain's, so that both always say the same. */
export async function storeLegalMoves(tx: Tx) {
  await tx.deleteFrom('legal_moves').execute()
  await tx
    .insertInto('legal_moves')
    .values(legalMoves().map(({ from, to, ...move }) => ({ ...move, from_status: from, to_status: to })))
    .execute()
  await tx
    .insertInto('machine_starts')
    .values(
      machineNames.map((machine) => ({
        machine,
        subject_table: subjectTables[machine],
        start_status: machines[machine].start,
      })),
    )
    .onConflict((it) =>
      it.column('machine').doUpdateSet((eb) => ({
        subject_table: eb.ref('excluded.subject_table'),
        start_status: eb.ref('excluded.start_status'),
      })),
    )
    .execute()
}
