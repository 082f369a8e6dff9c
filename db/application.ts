import type { CaseFile } from '#app/domain/application-case.ts'
import type { ApplicationChange, ApplicationValues } from '#app/domain/application-change.ts'
import { type Actor, type Signed, theClock } from '#app/domain/capacity.ts'
import { lapse } from '#app/domain/decision-lapse.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actorIn } from './actor.ts'
import { carryAnswers } from './carried-answers.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { keepSentReviews } from './kept-review.ts'
import { recordStatedConflicts } from './stated-conflicts.ts'
import { storeChange } from './store-change.ts'
import { freezeSubmission } from './submission.ts'

export type Rule = (file: CaseFile, signed: Signed) => ApplicationChange

/** Who asks for a change: a person, or the clock. */
export type Asker = { personId: string } | 'clock'

const submitting: readonly string[] = ['submit', 'submit_late', 'submit_next', 'resubmit']

/**
 * Locks the case before the rule looks at it, so of two people deciding at once one is refused. Status, history, frozen
 * submission, notices and queued email are stored together or not at all, and with them the end of a live decision that the
 * move leaves behind. The only way a status changes.
 */
export async function changeApplication(id: string, asker: Asker, rule: Rule): Promise<void> {
  await inTransaction((tx) => changeApplicationIn(tx, id, { asker }, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changeApplicationIn(
  tx: Tx,
  id: string,
  { asker, at }: { asker: Asker; at?: Date },
  rule: Rule,
): Promise<void> {
  const file = await lockedCaseFile(tx, id, 'case', at)
  if (!file) throw new Refusal('not_found')
  const by = await actor(tx, id, asker)
  const signed = { by, at: at ?? (await lockedTime(tx)) }
  const change = rule(file, signed)
  // Whoever is still correcting sends nothing more: what they sent stands.
  if (change.move === 'close_review') await keepSentReviews(tx, id, signed)
  const lapsed = lapse(file, change)
  if (lapsed?.subjectId) await storeChange(tx, { applicationId: id, subjectId: lapsed.subjectId }, lapsed, {})
  await storeApplicationChange(tx, change)
  // From here on people read it: what they stated about its organization before it applied holds of it too.
  if (change.move === 'start_review') await recordStatedConflicts(tx, { applicationId: id })
}

/** What a change would do, under the locks of the case, without doing it. */
export async function decideApplication(
  tx: Tx,
  id: string,
  asker: Asker,
  rule: Rule,
): Promise<ApplicationChange> {
  const file = await lockedCaseFile(tx, id, 'case')
  if (!file) throw new Refusal('not_found')
  return rule(file, { by: await actor(tx, id, asker), at: await lockedTime(tx) })
}

/** Stores an application's change and, when it submits, the snapshot that reviewers will read; who is invited begins with the answers that the next form asks for too. */
export async function storeApplicationChange(tx: Tx, change: ApplicationChange): Promise<number> {
  if (!change.subjectId) throw new Error('an application is moved, never made, by a rule')
  const about = { applicationId: change.subjectId, subjectId: change.subjectId }
  const eventId = await storeChange(tx, about, change, columnsOf(change.set))
  if (change.move === 'invite') await carryAnswers(tx, change.subjectId, change.event.at)
  if (submitting.includes(change.move)) await freezeSubmission(tx, change.subjectId, eventId, change.event)
  return eventId
}

/** Who acts here; whoever has no capacity in the case is told that there is none, as a stranger must not learn of it. */
export async function actor(tx: Tx, applicationId: string, asker: Asker): Promise<Actor> {
  if (asker === 'clock') return theClock
  const found = await actorIn(tx, applicationId, asker.personId)
  if (found.capacities.length === 0) throw new Refusal('not_found')
  return found
}

const columns = {
  cameFrom: 'came_from',
  hold: 'hold',
  late: 'late',
  lateProposedBy: 'late_proposed_by',
  lateAcceptedBy: 'late_accepted_by',
  lateDeviceAt: 'late_device_at',
  screeningPassedBy: 'screening_passed_by',
  screeningConfirmedBy: 'screening_confirmed_by',
  stageId: 'stage_id',
  unlockedSections: 'unlocked_sections',
  changesDueAt: 'changes_due_at',
  changesMessage: 'changes_message',
  formVersionId: 'form_version_id',
  submittedAt: 'submitted_at',
} as const satisfies Record<keyof ApplicationValues, string>

function columnsOf(values: ApplicationValues) {
  return Object.fromEntries(Object.entries(columns).flatMap(([key, column]) => named(values, key, column)))
}

function named(values: object, key: string, column: string): [string, unknown][] {
  const value: unknown = Object.entries(values).find(([name]) => name === key)?.[1]
  return value === undefined ? [] : [[column, value]]
}
