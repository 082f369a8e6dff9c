import { sql } from 'kysely'

import type { Filter } from '#app/domain/filter.ts'

import { caseColumns } from './case-columns.ts'
import { caseReaders } from './case-view.ts'
import { type Tx, database } from './connection.ts'
import { conditionOf } from './filter-condition.ts'
import { isKeptFrom } from './kept-from.ts'
import { ofItsStage } from './review-figures.ts'
import { holdsRole } from './role.ts'

/** Applications of one call as their reader narrowed them; the filter was parsed with the keys that this reader may use. */
export type Choice = { readerId: string; callId: string; filter: Filter }

/**
 * The applications of a choice: none that the reader may not see, or is kept from, whatever the filter says. Lists, counts,
 * plans and bulk actions all begin here.
 */
export function chosenCases(
  { readerId, callId, filter }: Choice,
  db: Tx | ReturnType<typeof database> = database(),
) {
  return db
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .leftJoin('stages as g', 'g.id', 'a.stage_id')
    .leftJoin('review_figures as f', (it) => it.on(ofItsStage))
    .where('a.call_id', '=', callId)
    .where((eb) => holdsRole(eb, readerId, caseReaders, 'a.call_id'))
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
