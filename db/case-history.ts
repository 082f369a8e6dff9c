import { sql } from 'kysely'
import { z } from 'zod'

import { type Capacity, capacities } from '#app/domain/capacity.ts'
import { type Machine, machineNames } from '#app/domain/move.ts'

import { correctedBy } from './address-correction.ts'
import { instant } from './json.ts'

/** One row of an application's history, for staff: who, as what, why, whom it told and whom it is about. */
export type HistoryEvent = {
  id: number
  machine: Machine
  move: string
  to: string
  at: Date
  by: string | null
  capacity: Capacity
  reason: string | null
  /** The reviewer of an assignment, or whose address was corrected, from what to what. */
  about: string | null
  notices: { name: string; channel: string; status: string | null; toldAt: string | null }[]
}

const stored = z.array(
  z.object({
    id: z.int(),
    machine: z.enum(machineNames),
    move: z.string(),
    to: z.string(),
    at: instant,
    by: z.string().nullable(),
    capacity: z.enum(capacities),
    reason: z.string().nullable(),
    about: z.string().nullable(),
    notices: z.array(
      z.object({
        name: z.string(),
        channel: z.string(),
        status: z.string().nullable(),
        toldAt: z.string().nullable(),
      }),
    ),
  }),
)

/** Everything that happened to an application `a` of the query as one value, the newest first. */
export function historyOfCase() {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'machine', e.machine, 'move', e.move,
      'to', e.to_status, 'at', e.made_at, 'by', actor.name, 'capacity', e.capacity, 
      'about', coalesce(reviewer.name, ${correctedBy()}),
      'reason', (select w.reason from event_reasons w where w.event_id = e.id),
      'notices', coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'channel', n.channel, 'status', m.status,
        'toldAt', n.told_at) order by t.name) from notices n join people t on t.id = n.person_id
        left join emails m on m.id = n.email_id where n.event_id = e.id), '[]')) order by e.number desc)
    from events e left join people actor on actor.id = e.made_by
      left join assignments s on s.id = e.subject_id left join people reviewer on reviewer.id = s.reviewer_id
    where e.application_id = a.id), '[]')`
}

/** Reads what `historyOfCase` selected. */
export function parseHistory(value: unknown): HistoryEvent[] {
  return stored.parse(value)
}
