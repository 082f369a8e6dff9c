import { sql } from 'kysely'

import type { Seat } from '#app/domain/discussion.ts'

import { isConflicted } from './conflict-detection.ts'
import { type Database, type Tx } from './connection.ts'
import { holdsToday } from './role.ts'
import { showsOthers } from './reviews-shown.ts'

/** A seat with what the others call it: officers by name, reviewers by name or, where the stage hides that, by letter. */
export type NamedSeat = Seat & { name: string | null }

/**
 * Who takes part in the discussion of an application in the stage that it is in: its reviewers whose own review is in and who
 * see the others', and the officers of its call. Nobody with a conflict is among them.
 */
export async function listSeats(db: Database | Tx, applicationId: string): Promise<NamedSeat[]> {
  const { rows } = await sql<NamedSeat>`
    select s.id as key, s.reviewer_id as "personId", s.id as "assignmentId",
      case when g.blindness <> 'none' then s.label end as label,
      case when g.blindness = 'none' then w.name end as name, 1 as kind
    from assignments s join applications a on a.id = s.application_id and a.stage_id = s.stage_id
    join stages g on g.id = s.stage_id join people w on w.id = s.reviewer_id and w.disabled_at is null
    where a.id = ${applicationId} and s.status in ('accepted', 'submitted') and ${showsOthers}
      and not ${isConflicted(sql.ref('s.reviewer_id'))}
    union all
    select w.id, w.id, null, null, w.name, 2
    from applications a join calls c on c.id = a.call_id join programs p on p.id = c.program_id
    join people w on w.disabled_at is null
    where a.id = ${applicationId} and not ${isConflicted(sql.ref('w.id'))}
      and exists (select from role_grants g where g.person_id = w.id and g.role = 'officer' and ${holdsToday}
        and (g.call_id = c.id or g.program_id = p.id or g.funder_id = p.funder_id))
      and not exists (select from assignments own where own.application_id = a.id and own.stage_id = a.stage_id
        and own.reviewer_id = w.id and own.status in ('invited', 'accepted', 'submitted'))
    order by kind, label, name, key`.execute(db)
  return rows.map(({ key, personId, assignmentId, label, name }) => ({
    ...{ key, personId, assignmentId, label, name },
  }))
}
