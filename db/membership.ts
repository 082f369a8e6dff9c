import { sql } from 'kysely'

/** That the membership `m` of the surrounding query holds today and nobody disputes it. */
export const speaksToday = sql<boolean>`(m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
  and m.disputed_at is null)`

/**
 * In which capacity a person stands on the applicant's side of application `a`: as a member of its organization whose
 * mandate holds, or as the facilitator who typed it, while they hold that role over its call. Null for everybody else.
 */
export function applicantCapacity(personId: string) {
  return sql<'representative' | 'contributor' | 'facilitator' | null>`coalesce(
    (select m.role from memberships m where m.organization_id = a.organization_id and m.person_id = ${personId}
      and ${speaksToday}),
    (select 'facilitator' where a.entered_by = ${personId} and ${facilitatesCall(personId)}))`
}

/** That the person is a facilitator of the surrounding query's call `c` of program `p`. */
export function facilitatesCall(personId: string) {
  return sql<boolean>`exists (select from role_grants g where g.person_id = ${personId} and g.role = 'facilitator'
    and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
    and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id))`
}
