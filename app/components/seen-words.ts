import type { Capacity } from '#app/domain/capacity.ts'
import { m } from '#app/messages/compiled/messages.js'

import { eventWords } from './event-words.ts'

export type Seen = {
  at: Date
  personId: string | null
  name: string | null
  capacity: Capacity
  did: { machine: string; move: string; about: string | null; reason: string | null } | null
}

const capacities: Record<Capacity, () => string> = {
  representative: m.seen_as_representative,
  contributor: m.seen_as_contributor,
  facilitator: m.role_facilitator,
  reviewer: m.role_reviewer,
  officer: m.role_officer,
  approver: m.role_approver,
  auditor: m.role_auditor,
  admin: m.role_admin,
  clock: m.history_clock,
}

/** As what a person stood in the case. */
export function capacityName(capacity: Capacity): string {
  return capacities[capacity]()
}

/** What somebody did, or that they read. */
export function seenWords({ did }: Seen): string {
  return did ? eventWords(did.machine, did.move, did.about ?? '') : m.seen_read()
}

/** The list as rows of a file: a heading, then one line each. Times are ISO 8601 in UTC. */
export async function* seenRows(rows: readonly Seen[]): AsyncGenerator<string[]> {
  yield [
    m.history_column_when(),
    m.history_column_who(),
    m.seen_as(),
    m.history_column_what(),
    m.seen_reason(),
  ]
  for (const it of rows) {
    const { at, name, capacity, did } = it
    yield await Promise.resolve([
      at.toISOString(),
      name ?? m.history_clock(),
      capacityName(capacity),
      seenWords(it),
      did?.reason ?? '',
    ])
  }
}
