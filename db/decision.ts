import type { CaseFile } from '#app/domain/application-case.ts'
import type { Signed } from '#app/domain/capacity.ts'
import type { DecisionChange, DecisionValues, Release } from '#app/domain/decision-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { actor, storeApplicationChange } from './application.ts'
import { lockedCaseFile } from './case-file.ts'
import { type Tx, inTransaction } from './connection.ts'
import { bindLetters, decisionHash, requireSameLetters, sendBoundLetters } from './decision-letters.ts'
import { lockedTime } from './event.ts'
import { storeChange } from './store-change.ts'

/** `hash` is over the words and letters of the live decision as they are stored now; empty while there is none. */
type DecisionRule = (file: CaseFile, signed: Signed, hash: string) => DecisionChange
type ReleaseRule = (file: CaseFile, signed: Signed, hash: string) => Release

type By = { personId: string; at?: Date }

/**
 * Proposes, changes, approves or cancels the decision of an application. The call is locked first, so approvals never
 * count the same money twice; the letters are written with the words that they carry.
 */
export async function changeDecision(applicationId: string, by: By, rule: DecisionRule): Promise<void> {
  await inTransaction((tx) => changeDecisionIn(tx, applicationId, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function changeDecisionIn(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: DecisionRule,
): Promise<void> {
  const { file, signed, hash } = await open(tx, applicationId, by)
  const change = rule(file, signed, hash)
  await requireTrueLetters(tx, applicationId, change)
  const decisionId = change.subjectId ?? (await createDecision(tx, change.set))
  await storeChange(tx, { applicationId, subjectId: decisionId }, change, columnsOf(change.set))
  if (change.set.outcome) await bindLetters(tx, applicationId, decisionId)
}

/**
 * What a rule would do to the decision of an application, under the same locks, without doing it; with the hash that it was
 * asked about.
 */
export async function decideDecision(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: DecisionRule,
): Promise<{ hash: string }> {
  const { file, signed, hash } = await open(tx, applicationId, by)
  await requireTrueLetters(tx, applicationId, rule(file, signed, hash))
  return { hash }
}

/** The same of a release, with whether its letters still go to whom the approver saw and still say what is so. */
export async function tryReleaseIn(tx: Tx, applicationId: string, by: By, rule: ReleaseRule): Promise<void> {
  const { file, signed, hash } = await open(tx, applicationId, by)
  const { decision } = rule(file, signed, hash)
  if (decision.subjectId) await requireSameLetters(tx, applicationId, decision.subjectId)
}

/**
 * Releases the approved decision: the decision, the application's move, its offer and the letters that were approved,
 * byte for byte, are stored together or not at all.
 */
export async function releaseDecision(applicationId: string, by: By, rule: ReleaseRule): Promise<void> {
  await inTransaction((tx) => releaseDecisionIn(tx, applicationId, by, rule))
}

/** The same inside a transaction that does more; seeds and tests may give the time. */
export async function releaseDecisionIn(
  tx: Tx,
  applicationId: string,
  by: By,
  rule: ReleaseRule,
): Promise<void> {
  const { file, signed, hash } = await open(tx, applicationId, by)
  const { decision, application, award } = rule(file, signed, hash)
  const decisionId = decision.subjectId
  if (!decisionId) throw new Error('a release is of a decision that stands')
  const letters = await requireSameLetters(tx, applicationId, decisionId)
  await storeChange(tx, { applicationId, subjectId: decisionId }, decision, columnsOf(decision.set))
  const eventId = await storeApplicationChange(tx, { ...application, notices: [] })
  await sendBoundLetters(tx, { applicationId, decisionId, eventId }, letters)
  if (award) await offerAward(tx, applicationId, award)
}

/** Nobody approves what could not be released: letters that no longer go to the same people, or no longer say what is so. */
async function requireTrueLetters(
  tx: Tx,
  applicationId: string,
  { move, subjectId }: DecisionChange,
): Promise<void> {
  if (move === 'approve' && subjectId) await requireSameLetters(tx, applicationId, subjectId)
}

async function open(tx: Tx, applicationId: string, { personId, at }: By) {
  const file = await lockedCaseFile(tx, applicationId, 'money')
  if (!file) throw new Refusal('not_found')
  const signed = { by: await actor(tx, applicationId, { personId }), at: at ?? (await lockedTime(tx)) }
  return { file, signed, hash: file.live ? await decisionHash(tx, file.live.id) : '' }
}

async function createDecision(tx: Tx, values: DecisionValues): Promise<string> {
  const { applicationId, outcome, proposedBy, proposedAt } = values
  if (!applicationId || !outcome || !proposedBy || !proposedAt)
    throw new Error('a proposal says whose and what it is')
  const { count } = await tx
    .selectFrom('decisions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('decisions')
    .values({
      application_id: applicationId,
      number: count + 1,
      status: 'proposed',
      outcome,
      amount: values.amount,
      proposed_by: proposedBy,
      proposed_at: proposedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function offerAward(tx: Tx, applicationId: string, award: NonNullable<Release['award']>) {
  await tx
    .insertInto('awards')
    .values({
      application_id: applicationId,
      decision_id: award.decisionId,
      status: 'offered',
      amount: award.amount,
      offered_until: award.offeredUntil,
    })
    .execute()
}

const columns = {
  outcome: 'outcome',
  amount: 'amount',
  conditions: 'conditions',
  reasonCodes: 'reason_codes',
  feedback: 'feedback',
  hash: 'hash',
  proposedBy: 'proposed_by',
  proposedAt: 'proposed_at',
  approvedBy: 'approved_by',
  approvedAt: 'approved_at',
  releasedBy: 'released_by',
  releasedAt: 'released_at',
  cancelReason: 'cancel_reason',
} as const

function columnsOf(values: DecisionValues) {
  const given = new Map<string, unknown>(Object.entries(values))
  return Object.fromEntries(
    Object.entries(columns).flatMap(([key, column]) => (given.has(key) ? [[column, given.get(key)]] : [])),
  )
}
