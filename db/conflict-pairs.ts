import { sql } from 'kysely'

import type { BarredPair } from '#app/domain/assignment-problem.ts'

import { type Tx, database } from './connection.ts'

/**
 * Everyone of these people who may not act on an application in review of this stage, all at once: the pairs that
 * `isConflicted` says of one by one, which would take a query for each of a hundred thousand.
 */
export async function listConflictedPairs(
  stageId: string,
  personIds: readonly string[],
  tx?: Tx,
): Promise<BarredPair[]> {
  const { rows } = await conflictedPairs(stageId, personIds).execute(tx ?? database())
  return rows.map((it) => ({ ...it, why: 'conflict' }))
}

// Kysely cannot say a union of such different joins over one list of people.
function conflictedPairs(stageId: string, personIds: readonly string[]) {
  return sql<{ applicationId: string; reviewerId: string }>`
    with asked as (select unnest(${[...personIds]}::uuid[]) as id),
      open as (select a.id, a.organization_id, a.entered_by, f.public_email_domains as public from applications a
        join calls c on c.id = a.call_id join programs p on p.id = c.program_id join funders f on f.id = p.funder_id
        where a.stage_id = ${stageId} and a.status = 'in_review')
    select k.application_id as "applicationId", k.person_id as "reviewerId" from conflicts k
      join open on open.id = k.application_id where k.person_id in (select id from asked) and k.lifted_at is null
    union select open.id, own.person_id from open join memberships own on own.organization_id = open.organization_id
      where own.person_id in (select id from asked) and (own.ends_at is null or own.ends_at > now())
    union select open.id, open.entered_by from open where open.entered_by in (select id from asked)
    union select open.id, seen.id from open
      join memberships side on side.organization_id = open.organization_id and (side.ends_at is null or side.ends_at > now())
      join people theirs on theirs.id = side.person_id
      join people seen on split_part(seen.email, '@', 2) = split_part(theirs.email, '@', 2) and seen.id <> theirs.id
        and split_part(seen.email, '@', 2) <> all(open.public)
      where seen.id in (select id from asked) and not exists (select from conflicts lifted
        where lifted.application_id = open.id and lifted.person_id = seen.id and lifted.kind = 'same_email_domain'
          and lifted.lifted_by <> seen.id)
    order by 1, 2`
}
