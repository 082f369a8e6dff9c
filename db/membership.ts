import { sql } from 'kysely'

/** That the membership `m` of the surrounding query holds today and nobody disputes it. */
export const speaksToday = sql<boolean>`(m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
  and m.disputed_at is null)`

/**
 * In which capacity a person stands on the applicant's side of application `a`: as a member of its organization whose
 * mandate holds, or as the facilitator who typed it, while they hold that role over its call and the organization has not
 * ended it. Null for everybody else.
 */
export function applicantCapacity(personId: string) {
  return sql<'representative' | 'contributor' | 'facilitator' | null>`coalesce(
    (select m.role from memberships m where m.organization_id = a.organization_id and m.person_id = ${personId}
      and ${speaksToday}),
    (select 'facilitator' where a.entered_by = ${personId} and a.facilitator_ended_at is null
      and ${facilitatesCall(personId)}))`
}

/** That the person is a facilitator of the surrounding query's call `c` of program `p`. */
export function facilitatesCall(personId: string) {
  return sql<boolean>`exists (select from role_grants g where g.person_id = ${personId} and g.role = 'facilitator'
    and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
    and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id))`
}

/** A person or an organization by id, or by a column of the surrounding query. */
type One = string | ReturnType<typeof sql.ref<string>>

/** That the person represents the organization today. */
export function represents(personId: One, organizationId: One) {
  return sql<boolean>`exists (select from memberships m where m.organization_id = ${organizationId}
    and m.person_id = ${personId} and m.role = 'representative' and ${speaksToday})`
}

/**
 * That the person types for the organization as a facilitator, and nobody who represents it has an inbox yet: until then the
 * facilitator may hand it over.
 */
export function mayHandOver(personId: One, organizationId: One) {
  return sql<boolean>`(exists (select from applications typed join calls c on c.id = typed.call_id
      join programs p on p.id = c.program_id join role_grants g on g.person_id = ${personId} and g.role = 'facilitator'
        and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
        and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id)
      where typed.organization_id = ${organizationId} and typed.entered_by = ${personId}
        and typed.facilitator_ended_at is null)
    and not ${isOnline(organizationId)})`
}

/** That somebody with an inbox represents the organization today. */
export function isOnline(organizationId: One) {
  return sql<boolean>`exists (select from memberships m join people reader on reader.id = m.person_id
    where m.organization_id = ${organizationId} and m.role = 'representative' and reader.email is not null
      and ${speaksToday})`
}
