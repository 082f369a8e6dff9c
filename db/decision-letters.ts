import { createHash } from 'node:crypto'

import { moves } from '#app/domain/application.ts'
import type { DecisionWords } from '#app/domain/application-case.ts'
import { liveDecisionStatuses } from '#app/domain/decision.ts'
import { outcomes } from '#app/domain/decision-outcome.ts'
import { statedFacts } from '#app/domain/notice.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'
import { isSame } from '#app/domain/same.ts'

import { type Tx, inTransaction } from './connection.ts'
import { decisionFacts } from './decision-facts.ts'
import { json } from './json.ts'
import { wordLetter } from './letter.ts'
import { type CaseFacts, caseFacts } from './letter-facts.ts'
import type { PreviewedLetter } from './letter-preview.ts'
import {
  type AddressedLetter,
  type NoticeOrder,
  letterOrders,
  listRecipients,
  sendLetters,
  writeLetters,
} from './notice.ts'
import { lastSubmissionHash } from './submission.ts'

/** A letter of a decision as it is bound: to whom it goes, by which way, and the hash of what it says. */
export type BoundLetter = {
  personId: string
  channel: 'email' | 'letter'
  recipient: string | null
  sha256: string
}

/** What a decision says, and the hash of the submission that it is about. */
type Decided = DecisionWords & { submission: string | null }

/** Writes the letters that a decision will send, in the place of those it had before, with the facts that they state. */
export async function bindLetters(tx: Tx, applicationId: string, decisionId: string) {
  const words = await readDecisionWords(tx, decisionId)
  const order = await orderOf(tx, applicationId, words)
  const known = await caseFacts(tx, applicationId)
  const letters = await writeLetters(tx, applicationId, order, known)
  await tx.deleteFrom('decision_letters').where('decision_id', '=', decisionId).execute()
  if (letters.length === 0) throw new Refusal('no_representative')
  const facts = json(statedOf(order, known))
  await tx
    .insertInto('decision_letters')
    .values(
      letters.map(({ recipient, letterId }) => ({
        decision_id: decisionId,
        person_id: recipient.personId,
        channel: recipient.email ? ('email' as const) : ('letter' as const),
        recipient: recipient.email,
        letter_id: letterId,
        facts,
      })),
    )
    .execute()
}

/** The languages in which a letter that these words would owe cannot be written; none when all of them can. */
export async function listLettersMissing(applicationId: string, words: DecisionWords): Promise<string[]> {
  return inTransaction((tx) => listLettersMissingIn(tx, applicationId, words))
}

/** The same inside a transaction that does more. Refuses where nobody represents the organization. */
export async function listLettersMissingIn(tx: Tx, applicationId: string, words: DecisionWords) {
  const orders = await ordersOf(tx, applicationId, words)
  refuseUnless(orders.length > 0, 'no_representative')
  const failed = orders.filter(({ order }) => !canBeWritten(() => wordLetter(order)))
  return [...new Set(failed.map(({ recipient }) => recipient.locale))]
}

/** The letters that a decision of these words would bind. */
export async function wordDecision(
  tx: Tx,
  applicationId: string,
  words: DecisionWords,
): Promise<PreviewedLetter[]> {
  return (await ordersOf(tx, applicationId, words)).map(({ recipient, order }) => {
    const { name, email, locale } = recipient
    const { subject, text } = wordLetter(order)
    return { name, email, locale, subject, text }
  })
}

/** The letters that the live decision of an application has bound. */
export async function listBoundLetters(tx: Tx, applicationId: string): Promise<PreviewedLetter[]> {
  return tx
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .innerJoin('people as w', 'w.id', 'b.person_id')
    .where('d.application_id', '=', applicationId)
    .where('d.status', 'in', liveDecisionStatuses)
    .orderBy('w.name')
    .select(['w.name', 'b.recipient as email', 'l.locale', 'l.subject', 'l.text'])
    .execute()
}

async function ordersOf(tx: Tx, applicationId: string, words: DecisionWords) {
  const known = await caseFacts(tx, applicationId)
  return letterOrders(tx, applicationId, await orderOf(tx, applicationId, words), known)
}

/** SHA-256 over a decision's words, the submission it is about, whom its letters go to and what each says, byte for byte. */
export async function decisionHash(tx: Tx, decisionId: string): Promise<string> {
  const decided = await tx
    .selectFrom('decisions as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .where('d.id', '=', decisionId)
    .select(['d.outcome', 'd.amount', 'd.conditions', 'd.reason_codes as reasonCodes', 'd.feedback'])
    .select(lastSubmissionHash().as('submission'))
    .executeTakeFirstOrThrow()
  return hashOfDecision(decided, await listBound(tx, decisionId))
}

/** The same hash of a decision that was read with its letters in the order of their people. */
export function hashOfDecision(decided: Decided, letters: readonly BoundLetter[]): string {
  const { outcome, amount, conditions, reasonCodes, feedback, submission } = decided
  const said = [outcome, amount, conditions, reasonCodes, feedback, submission]
  const sent = letters.map(({ personId, channel, recipient, sha256 }) => [
    personId,
    channel,
    recipient,
    sha256,
  ])
  return createHash('sha256')
    .update(JSON.stringify([said, sent]))
    .digest('hex')
}

/** Owes the letters that were approved, just as they were, to whom `requireSameLetters` has found that they still go. */
export async function sendBoundLetters(
  tx: Tx,
  about: { applicationId: string; decisionId: string; eventId: number },
  letters: readonly AddressedLetter[],
) {
  const words = await readDecisionWords(tx, about.decisionId)
  const facts = await caseFacts(tx, about.applicationId)
  await sendLetters(tx, { ...about, template: templateOf(words), facts }, letters)
}

/**
 * The letters of a decision that is about to be released. Refuses when whom they go to is no longer what the approver saw, or
 * when what they state no longer holds: the stage of an invitation closes on another day, an offer stands for longer.
 */
export async function requireSameLetters(
  tx: Tx,
  applicationId: string,
  decisionId: string,
): Promise<AddressedLetter[]> {
  const bound = await listBound(tx, decisionId)
  const recipients = await listRecipients(tx, applicationId, 'representatives')
  const now = recipients.map(({ personId, email }) => `${personId} ${email ?? ''}`)
  const then = bound.map(({ personId, recipient }) => `${personId} ${recipient ?? ''}`)
  refuseUnless(now.join() === then.join(), 'letters_changed')
  const order = await orderOf(tx, applicationId, await readDecisionWords(tx, decisionId))
  const stated = statedOf(order, await caseFacts(tx, applicationId))
  const holds = bound.every(({ facts }) => facts === null || isSame(facts, stated))
  refuseUnless(holds, 'letters_changed')
  return recipients.flatMap((recipient) =>
    bound
      .filter(({ personId }) => personId === recipient.personId)
      .map(({ letterId, sha256, locale }) => ({ recipient: { ...recipient, locale }, letterId, sha256 })),
  )
}

function canBeWritten(write: () => unknown): boolean {
  try {
    write()
    return true
  } catch {
    return false
  }
}

function templateOf({ outcome }: DecisionWords) {
  return moves[outcomes[outcome].move].notice
}

async function orderOf(tx: Tx, applicationId: string, words: DecisionWords) {
  const facts = await decisionFacts(tx, applicationId, words)
  return { template: templateOf(words), to: 'representatives' as const, facts }
}

/** What letters of this order state, as it is kept with them. */
function statedOf({ template, facts }: NoticeOrder, { funder, application, links }: CaseFacts) {
  const about = { ...application, link: links.applicant }
  return statedFacts(template, { funder, application: about, recipient: {}, ...facts })
}

async function readDecisionWords(tx: Tx, id: string): Promise<DecisionWords> {
  return tx
    .selectFrom('decisions')
    .select(['outcome', 'amount', 'conditions', 'reason_codes as reasonCodes', 'feedback'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

function listBound(tx: Tx, decisionId: string) {
  return tx
    .selectFrom('decision_letters as b')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .where('b.decision_id', '=', decisionId)
    .orderBy('b.person_id')
    .select(['b.person_id as personId', 'b.channel', 'b.recipient', 'b.letter_id as letterId', 'b.facts'])
    .select(['l.sha256', 'l.locale'])
    .execute()
}
