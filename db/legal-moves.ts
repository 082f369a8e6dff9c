import { type Machine, machineNames } from '#app/domain/move.ts'
import { legalMoves, machines } from '#app/domain/moves.ts'

import { type Tx, database } from './connection.ts'

/** The table whose rows each machine moves. */
export const subjectTables = {
  application: 'applications',
  decision: 'decisions',
  review: 'assignments',
  award: 'awards',
  payment: 'payment_details',
  report: 'reports',
  tranche: 'tranches',
  amendment: 'amendments',
} as const satisfies Record<Machine, string>

/** Whether the database's tables of legal moves and of starts say what the domain says, as after every start of this version. */
export async function hasLegalMoves(): Promise<boolean> {
  const moves = await database().selectFrom('legal_moves').selectAll().execute()
  const starts = await database().selectFrom('machine_starts').selectAll().execute()
  return saidBy(moves) === saidBy(moveRows()) && saidBy(starts) === saidBy(startRows())
}

/** Replaces the database's table of legal moves by the domain's, so that both always say the same. */
export async function storeLegalMoves(tx: Tx) {
  await tx.deleteFrom('legal_moves').execute()
  await tx.insertInto('legal_moves').values(moveRows()).execute()
  await tx
    .insertInto('machine_starts')
    .values(startRows())
    .onConflict((it) =>
      it.column('machine').doUpdateSet((eb) => ({
        subject_table: eb.ref('excluded.subject_table'),
        start_status: eb.ref('excluded.start_status'),
      })),
    )
    .execute()
}

function moveRows() {
  return legalMoves().map(({ from, to, ...move }) => ({ ...move, from_status: from, to_status: to }))
}

function startRows() {
  return machineNames.map((machine) => ({
    machine,
    subject_table: subjectTables[machine],
    start_status: machines[machine].start,
  }))
}

/** The same for the same rows, in whatever order they and their columns are. */
function saidBy(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).sort()))
    .sort()
    .join('\n')
}
