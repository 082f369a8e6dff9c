import type { Capacity, Signed } from './capacity.ts'
import { start, wayBack, type Machine, type MoveRule } from './move.ts'
import type { NoticeTemplate } from './notice.ts'
import { Refusal } from './refusal.ts'

/** Ids, codes, counts and times; never a personal value and never free text. */
export type Detail = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly string[]>
>

/** Whom a notice is for: everyone in that part of the case, or these persons. */
export type NoticeRecipients =
  'representatives' | 'officers' | 'reviewers' | { readonly personIds: readonly string[] }

/** A message that a move owes. `facts` is what the rule knows; names, labels and links are added where it is written. */
export type NoticeRequest = { template: NoticeTemplate; to: NoticeRecipients; facts: Detail }

/**
 * What a rule decided, stored whole or not at all. `subjectId` is null for a row that the move creates. `reason` is what a
 * person wrote to explain it, kept beside the event because an event holds no free text.
 */
export type Change<Status extends string = string, Values extends object = object> = {
  machine: Machine
  subjectId: string | null
  move: string
  from: Status | null
  to: Status
  decisionId: string | null
  event: { by: string | null; capacity: Capacity; at: Date; detail: Detail }
  reason: string | null
  notices: readonly NoticeRequest[]
  set: Values
}

type Named = { machine: Machine; move: string }
type Subject<Status extends string> = { id: string | null; status: Status | null; cameFrom?: Status }
type Extras<Values> = Partial<Pick<Change, 'decisionId' | 'reason' | 'notices'>> & {
  detail?: Detail
  set?: Values
}

/** The capacity in which someone makes a move; refuses those who have none of its capacities. */
export function capacityFor(rule: MoveRule, { by }: Signed): Capacity {
  const capacity = rule.by.find((it) => by.capacities.includes(it))
  if (capacity === undefined) throw new Refusal('not_allowed')
  return capacity
}

/** Where the move leads from here; refuses a move that does not exist from this status. */
export function targetOf<Status extends string>(
  rule: MoveRule<Status>,
  { status, cameFrom }: Subject<Status>,
): Status {
  const to: Status | typeof wayBack | undefined = rule.from[status ?? start]
  if (to !== undefined && !isWayBack(to)) return to
  if (to !== undefined && cameFrom !== undefined && rule.back?.includes(cameFrom)) return cameFrom
  throw new Refusal('move_not_open')
}

/**
 * Refuses a move that does not exist from here or that this person may not make, and returns what writes the change down.
 * Rules call it first, then their guards, then what it returned.
 */
export function beginMove<Status extends string>(
  rule: MoveRule<Status>,
  named: Named,
  subject: Subject<Status>,
  signed: Signed,
) {
  const to = targetOf(rule, subject)
  const capacity = capacityFor(rule, signed)
  return <Values extends object>(extras: Extras<Values>, set: Values): Change<Status, Values> => ({
    ...named,
    subjectId: subject.id,
    from: subject.status,
    to,
    decisionId: extras.decisionId ?? null,
    event: { by: signed.by.personId, capacity, at: signed.at, detail: extras.detail ?? {} },
    reason: extras.reason ?? null,
    notices: extras.notices ?? [],
    set,
  })
}

/** The person who signs; the clock is nobody and is refused. */
export function personOf({ by }: Signed): string {
  if (by.personId === null) throw new Refusal('not_allowed')
  return by.personId
}

function isWayBack(to: string): to is typeof wayBack {
  return to === wayBack
}
