import { sql } from 'kysely'

import type { Filter } from '#app/domain/filter.ts'

import { caseColumns } from './case-columns.ts'
import { caseReaders } from './case-view.ts'
import { type Tx, database } from './connection.ts'
import { conditionOf } from './filter-condition.ts'
import { isKeptFrom } from './kept-from.ts'
import { ofItsStage } from './review-figures.ts'
import { isCallHeld } from './role.ts'

/** Applications of one call as their reader narrowed them; the filter was parsed with the keys that this reader may use. */
export type Choice = { readerId: string; callId: string; filter: Filter }

/**
 * The applications of a choice: none that the reader may not see, or is kept from, whatever the filter says. Lists, counts,
 * plans and bulk actions all begin here. What a choice does not speak of, PostgreSQL leaves out: of left joins it can.
 */
export function chosenCases(
  { readerId, callId, filter }: Choice,
  db: Tx | ReturnType<typeof database> = database(),
) {
  return db
    .selectFrom('applications as a')
    .leftJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('calls as c', 'c.id', 'a.call_id')
    .leftJoin('programs as p', 'p.id', 'c.program_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .leftJoin('review_figures as f', (it) => it.on(ofItsStage))
    .where('a.call_id', '=', callId)
    .where(isCallHeld('a.call_id', callId, readerId, caseReaders))
    .where(sql<boolean>`not ${isKeptFrom(readerId)}`)
    .where(conditionOf(filter, caseColumns(readerId)))
}

/** The ids of a choice, by reference. */
export async function listChosen(choice: Choice): Promise<string[]> {
  const rows = await chosenCases(choice).select('a.id').orderBy('a.reference').execute()
  return rows.map(({ id }) => id)
}

/** The ids of those that are in review in this stage, by reference. */
export async function listChosenInReview(choice: Choice, stageId: string): Promise<string[]> {
  const rows = await chosenCases(choice)
    .where('a.stage_id', '=', stageId)
    .where('a.status', '=', 'in_review')
    .select('a.id')
    .orderBy('a.reference')
    .execute()
  return rows.map(({ id }) => id)
}
