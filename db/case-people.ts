import { sql } from 'kysely'
import { z } from 'zod'

import {
  type ConflictEffect,
  type ConflictKind,
  type ConflictOrigin,
  conflictEffects,
  conflictKinds,
  conflictOrigins,
} from '#app/domain/conflict.ts'
import { type ReviewStatus, reviewStatuses } from '#app/domain/review.ts'
import type { Role } from '#app/domain/role.ts'

import { detectedConflicts } from './conflict-detection.ts'
import { database } from './connection.ts'
import { isCorrected } from './reviews-shown.ts'

/** A conflict that stands or stood between a colleague and an application. */
export type KnownConflict = {
  id: string
  kind: ConflictKind
  origin: ConflictOrigin
  effect: ConflictEffect
  pinned: boolean
  note: string
  recordedBy: string | null
  recordedAt: string
}

/** Someone who works on the call, and how they stand to one application. `load` counts their open reviews of the call. */
export type Colleague = {
  personId: string
  name: string
  roles: Role[]
  load: number
  assignment: {
    id: string
    status: ReviewStatus
    isCorrected: boolean
    dueAt: string | null
    scored: number
    reason: string | null
  } | null
  conflicts: KnownConflict[]
  detected: ConflictKind[]
}

const assignmentOf = z.object({
  id: z.string(),
  status: z.enum(reviewStatuses),
  isCorrected: z.boolean(),
  dueAt: z.string().nullable(),
  scored: z.int(),
  reason: z.string().nullable(),
})
const conflictOf = z.object({
  id: z.string(),
  kind: z.enum(conflictKinds),
  origin: z.enum(conflictOrigins),
  effect: z.enum(conflictEffects),
  pinned: z.boolean(),
  note: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
})

/** Everyone who holds a role over the call of an application, by name. The caller has bound the id to its reader. */
export async function listColleagues(applicationId: string): Promise<Colleague[]> {
  const rows = await colleaguesOf(applicationId).execute()
  return rows.map(({ assignment, conflicts, ...person }) => ({
    ...person,
    assignment: assignmentOf.nullable().parse(assignment),
    conflicts: z.array(conflictOf).parse(conflicts),
  }))
}

/** A conflict with an application that does not stand any more. */
export type LiftedConflict = {
  id: string
  name: string
  kind: ConflictKind
  effect: ConflictEffect
  note: string
  recordedBy: string | null
  recordedAt: Date
  liftedBy: string
  liftedAt: Date
  reason: string
}

/** The conflicts with an application that were lifted, the last first. The caller has bound the id to its reader. */
export async function listLiftedConflicts(applicationId: string): Promise<LiftedConflict[]> {
  const { rows } = await sql<LiftedConflict>`
    select k.id, w.name, k.kind, k.effect, k.note, setter.name as "recordedBy", k.recorded_at as "recordedAt",
      lifter.name as "liftedBy", k.lifted_at as "liftedAt", k.lifted_reason as reason
    from conflicts k join people w on w.id = k.person_id join people lifter on lifter.id = k.lifted_by
      left join people setter on setter.id = k.recorded_by
    where k.application_id = ${applicationId} and k.lifted_by is not null order by k.lifted_at desc, k.id`.execute(
    database(),
  )
  return rows
}

function colleaguesOf(applicationId: string) {
  return database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('role_grants as r', (join) =>
      join.on(sql<boolean>`(r.call_id = c.id or r.program_id = p.id or r.funder_id = p.funder_id)
        and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())`),
    )
    .innerJoin('people as w', 'w.id', 'r.person_id')
    .where('a.id', '=', applicationId)
    .where('w.disabled_at', 'is', null)
    .groupBy(['a.id', 'w.id'])
    .select(['w.id as personId', 'w.name'])
    .select([
      sql<Role[]>`array_agg(distinct r.role order by r.role)`.as('roles'),
      sql<number>`(select count(*)::int from assignments s join stages g on g.id = s.stage_id
        where s.reviewer_id = w.id and g.call_id = a.call_id and s.status in ('invited', 'accepted'))`.as(
        'load',
      ),
      latestAssignment.as('assignment'),
      standingConflicts.as('conflicts'),
      detectedConflicts(sql.ref('w.id')).as('detected'),
    ])
    .orderBy('w.name')
    .orderBy('w.id')
}

/** The assignment in the application's stage that stands, else the one that ended last. */
const latestAssignment = sql`(select jsonb_build_object('id', s.id, 'status', s.status, 'dueAt', s.due_at,
    'isCorrected', ${isCorrected},
    'scored', (select count(*)::int from scores x where x.assignment_id = s.id and x.score is not null),
    'reason', (select y.reason from event_reasons y where y.event_id = s.last_event_id and s.status = 'declined'))
  from assignments s where s.application_id = a.id and s.stage_id = a.stage_id and s.reviewer_id = w.id
  order by s.status in ('invited', 'accepted', 'submitted') desc, s.last_event_id desc limit 1)`

const standingConflicts = sql`coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'kind', k.kind,
    'origin', k.origin, 'effect', k.effect, 'pinned', k.pinned, 'note', k.note, 'recordedAt', k.recorded_at,
    'recordedBy', (select b.name from people b where b.id = k.recorded_by)) order by k.recorded_at)
  from conflicts k where k.application_id = a.id and k.person_id = w.id and k.lifted_at is null), '[]')`
