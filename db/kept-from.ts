import { type Expression, sql } from 'kysely'

/**
 * Whether an application must stay unseen by someone who works on its call: they are recused, or belong to the organization
 * that applies, whose people never see who reviews them. `application` is the alias of `applications` in the query. The few
 * that are kept from a person are looked up once, not for each of thousands.
 */
export function isKeptFrom(personId: string | Expression<string>, application: string = 'a') {
  const alias = sql.ref(application)
  return sql<boolean>`(${alias}.id = any(array(select kept.application_id from conflicts kept
      where kept.person_id = ${personId} and kept.lifted_at is null and kept.effect = 'recused'))
    or ${alias}.organization_id = any(array(select kept.organization_id from memberships kept
      where kept.person_id = ${personId} and (kept.ends_at is null or kept.ends_at > now()))))`
}

/** Whether an application is in a list for someone who works on its call; in a list for nobody in particular each is. */
export function isListedFor(personId: string | null) {
  return personId === null ? sql<boolean>`true` : sql<boolean>`not ${isKeptFrom(personId)}`
}

/**
 * The names of a place and of what it lies in, narrowest first, of a code of the funder's places. The names in here are of
 * its own: a name of the surrounding query would be hidden by the same name inside.
 */
export function placeNames(funderId: Expression<string>, code: Expression<string | null>) {
  return sql<string[]>`array(with recursive up as (
      select spot.parent_id, spot.name, 1 as step from places spot where spot.funder_id = ${funderId} and spot.code = ${code}
      union all select wider.parent_id, wider.name, up.step + 1 from places wider join up on wider.id = up.parent_id)
    select up.name from up order by up.step)`
}
