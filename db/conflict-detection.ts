import { type Expression, sql } from 'kysely'

import type { ConflictKind } from '#app/domain/conflict.ts'

import type { Tx } from './connection.ts'

/** A person by id, or by a column of the surrounding query. */
type Someone = string | Expression<string>

/**
 * The kinds of conflict that the portal sees by itself between a person and the query's application, whose alias is given.
 * What an officer lifted stays lifted where it was a guess: a shared domain. Who belongs or typed is a fact and is not lifted.
 */
export function detectedConflicts(person: Someone, application: string = 'a') {
  const alias = sql.ref(application)
  return sql<ConflictKind[]>`array_remove(array[
    case when exists (select from memberships own where own.organization_id = ${alias}.organization_id
      and own.person_id = ${person} and (own.ends_at is null or own.ends_at > now())) then 'same_organization' end,
    case when ${alias}.entered_by = ${person} then 'typed_it' end,
    case when ${sharesDomain(person, application)} then 'same_email_domain' end], null)`
}

/** Whether a person may not act on the query's application: a conflict stands recorded, or the portal sees one. */
export function isConflicted(person: Someone, application: string = 'a') {
  return sql<boolean>`(exists (select from conflicts standing where standing.application_id = ${sql.ref(application)}.id
      and standing.person_id = ${person} and standing.lifted_at is null)
    or cardinality(${detectedConflicts(person, application)}) > 0)`
}

/**
 * Whether what a reviewer says of the query's application counts for nobody: a conflict stands recorded, or they belong to the
 * organization. A shared domain is a guess, which an officer records or lifts.
 */
export function isBarred(reviewer: string, application: string = 'a') {
  const [person, alias] = [sql.ref(reviewer), sql.ref(application)]
  return sql<boolean>`(exists (select from conflicts barred where barred.application_id = ${alias}.id
      and barred.person_id = ${person} and barred.lifted_at is null)
    or exists (select from memberships own where own.organization_id = ${alias}.organization_id
      and own.person_id = ${person} and (own.ends_at is null or own.ends_at > now())))`
}

/** Whether they have a conflict with one application, within a change that is about to ask this person for a review. */
export async function hasConflict(tx: Tx, applicationId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('applications as a')
    .where('a.id', '=', applicationId)
    .select(isConflicted(personId).as('conflicted'))
    .executeTakeFirst()
  return row?.conflicted ?? false
}

/** A domain says where somebody works, unless the funder knows it as that of a public provider. Addresses are in small letters. */
function sharesDomain(person: Someone, application: string) {
  const alias = sql.ref(application)
  return sql<boolean>`exists (select from people seen
    join memberships side on side.organization_id = ${alias}.organization_id and side.person_id <> seen.id
      and (side.ends_at is null or side.ends_at > now())
    join people theirs on theirs.id = side.person_id
      and split_part(theirs.email, '@', 2) = split_part(seen.email, '@', 2)
    join calls applied on applied.id = ${alias}.call_id
    join programs served on served.id = applied.program_id
    join funders giver on giver.id = served.funder_id
      and split_part(seen.email, '@', 2) <> all(giver.public_email_domains)
    where seen.id = ${person} and not exists (select from conflicts lifted where lifted.application_id = ${alias}.id
      and lifted.person_id = seen.id and lifted.kind = 'same_email_domain' and lifted.lifted_by <> seen.id))`
}
