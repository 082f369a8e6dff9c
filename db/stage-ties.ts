import { sql } from 'kysely'

import { type Tie, findTies, tellingWords } from '#app/domain/conflict-statement.ts'

import { reviewersOf } from './assignment-problem.ts'
import { isConflicted } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isKeptFrom } from './kept-from.ts'
import { identifiersOfOrganization, isRecorded, lastStatements, listCallNames } from './stated-conflicts.ts'

/** A reviewer who may have a tie with the organization of an application in review, which nobody has looked at yet. */
export type StageTie = {
  application: { id: string; reference: string; organization: string }
  personId: string
  name: string
  said: string
  /** Whether the plan that is looked at would ask this reviewer for this application. */
  isPlanned: boolean
}

/** So many are shown; the others come up as these are dealt with. */
const shownAtOnce = 20

/** All open ties of a stage, counted, and the first of them. */
export type StageTies = { count: number; shown: StageTie[] }

/**
 * What reviewers of a stage stated that is, or perhaps is, the organization of an application in review there, while no conflict
 * keeps them from it: first what the plan would have them review. The caller has bound stage and plan to the officer; what the
 * officer is kept from is not among it.
 */
export async function findStageTies(officerId: string, stageId: string, planId?: string): Promise<StageTies> {
  const [applications, statements, names] = await Promise.all([
    listInReview(officerId, stageId),
    listStatements(stageId),
    listCallNames(sql`(select call_id from stages where id = ${stageId})`),
  ])
  const found = findTies(statements, applications, tellingWords(names))
  const open = await findOpen(found, planId)
  const ties = found.flatMap(({ statement, said, organization }) => {
    const isPlanned = open.get(pairOf(statement.personId, organization.id))
    if (isPlanned === undefined) return []
    const { id, reference, name } = organization
    return [{ application: { id, reference, organization: name }, ...statement, said, isPlanned }]
  })
  const ordered = [...ties.filter((it) => it.isPlanned), ...ties.filter((it) => !it.isPlanned)]
  const shown = ordered.slice(0, shownAtOnce).map(({ organizations: _, ...tie }) => tie)
  return { count: ties.length, shown }
}

function listInReview(officerId: string, stageId: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .where('a.stage_id', '=', stageId)
    .where('a.status', '=', 'in_review')
    .where(sql<boolean>`not ${isKeptFrom(officerId)}`)
    .select(['a.id', 'a.reference', 'o.name', identifiersOfOrganization.as('identifiers')])
    .orderBy('a.reference')
    .execute()
}

function listStatements(stageId: string) {
  return reviewersOf(stageId)
    .innerJoin(lastStatements(database()).as('stated'), 'stated.person_id', 'w.id')
    .groupBy('stated.organizations')
    .clearSelect()
    .select(['w.id as personId', 'w.name', 'stated.organizations'])
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
}

type Pair = Tie<{ personId: string }, { id: string }>

/** Which of these reviewers and applications nothing keeps apart yet, and whether the plan has them together. */
async function findOpen(found: readonly Pair[], planId?: string): Promise<Map<string, boolean>> {
  if (found.length === 0) return new Map()
  const people = found.map(({ statement }) => statement.personId)
  const applications = found.map(({ organization }) => organization.id)
  const person = sql.ref<string>('pair.person_id')
  const { rows } = await sql<{ personId: string; id: string; isPlanned: boolean }>`
    select pair.person_id as "personId", a.id, exists (select from planned_pairs x where x.plan_id = ${planId ?? null}
      and x.application_id = a.id and x.reviewer_id = pair.person_id) as "isPlanned"
    from unnest(${people}::uuid[], ${applications}::uuid[]) as pair (person_id, application_id)
    join applications a on a.id = pair.application_id
    where not ${isRecorded(person)} and not ${isConflicted(person)}`.execute(database())
  return new Map(rows.map(({ personId, id, isPlanned }) => [pairOf(personId, id), isPlanned]))
}

function pairOf(personId: string, applicationId: string): string {
  return `${personId} ${applicationId}`
}
