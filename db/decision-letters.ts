import { createHash } from 'node:crypto'

import { moves } from '#app/domain/application.ts'
import type { LiveDecision } from '#app/domain/application-case.ts'
import { nextFormStage } from '#app/domain/call.ts'
import { outcomes } from '#app/domain/decision-outcome.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { readCall } from './call-rules.ts'
import type { Tx } from './connection.ts'
import { caseFacts, completeFacts } from './letter-facts.ts'
import { listRecipients, sendLetters, writeLetters } from './notice.ts'

type Words = Pick<LiveDecision, 'outcome' | 'amount' | 'conditions' | 'reasonCodes' | 'feedback'>

/** Writes the letters that a decision will send, in the place of those it had before. */
export async function bindLetters(tx: Tx, applicationId: string, decisionId: string) {
  const { words } = await readDecision(tx, decisionId)
  const template = templateOf(words)
  const order = { template, to: 'representatives' as const, facts: await factsOf(tx, applicationId, words) }
  const letters = await writeLetters(tx, applicationId, order, await caseFacts(tx, applicationId))
  await tx.deleteFrom('decision_letters').where('decision_id', '=', decisionId).execute()
  if (letters.length === 0) throw new Refusal('no_representative')
  await tx
    .insertInto('decision_letters')
    .values(
      letters.map(({ recipient, letterId }) => ({
        decision_id: decisionId,
        person_id: recipient.personId,
        channel: recipient.email ? ('email' as const) : ('letter' as const),
        recipient: recipient.email,
        letter_id: letterId,
      })),
    )
    .execute()
}

/** SHA-256 over a decision's words and over whom its letters go to and what each says, byte for byte. */
export async function decisionHash(tx: Tx, decisionId: string): Promise<string> {
  const { words } = await readDecision(tx, decisionId)
  const letters = await listBound(tx, decisionId)
  const said = [words.outcome, words.amount, words.conditions, words.reasonCodes, words.feedback]
  const sent = letters.map(({ person_id, channel, recipient, sha256 }) => [
    person_id,
    channel,
    recipient,
    sha256,
  ])
  return createHash('sha256')
    .update(JSON.stringify([said, sent]))
    .digest('hex')
}

/**
 * Owes the letters that were approved, just as they were. Refuses when who represents the organization, or where they
 * are reached, is no longer what the approver saw.
 */
export async function sendBoundLetters(
  tx: Tx,
  about: { applicationId: string; decisionId: string; eventId: number },
) {
  const { words } = await readDecision(tx, about.decisionId)
  const bound = await listBound(tx, about.decisionId)
  const recipients = await listRecipients(tx, about.applicationId, 'representatives')
  const now = recipients.map(({ personId, email }) => `${personId} ${email ?? ''}`)
  if (now.join() !== bound.map(({ person_id, recipient }) => `${person_id} ${recipient ?? ''}`).join()) {
    throw new Refusal('letters_changed')
  }
  const letters = recipients.flatMap((recipient) =>
    bound
      .filter(({ person_id }) => person_id === recipient.personId)
      .map(({ letter_id: letterId, sha256, locale }) => ({
        recipient: { ...recipient, locale },
        letterId,
        sha256,
      })),
  )
  await sendLetters(
    tx,
    { ...about, template: templateOf(words), facts: await caseFacts(tx, about.applicationId) },
    letters,
  )
}

function templateOf({ outcome }: Words) {
  return moves[outcomes[outcome].move].notice
}

async function factsOf(tx: Tx, applicationId: string, words: Words) {
  const { amount, reasonCodes, conditions, feedback } = words
  const next = words.outcome === 'invited' ? await invitation(tx, applicationId) : {}
  const facts = await completeFacts(tx, applicationId, { amount, reasonCodes, ...next }, null)
  return {
    ...facts,
    conditions: conditions === '' ? [] : conditions.split(/\n+/),
    ...(feedback === '' ? {} : { feedback, reason: feedback }),
  }
}

/** The stage that an invitation leads to, and until when its form can be submitted. */
async function invitation(tx: Tx, applicationId: string) {
  const { call_id, stage_id } = await tx
    .selectFrom('applications')
    .select(['call_id', 'stage_id'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const stage = nextFormStage(await readCall(tx, call_id), stage_id)
  if (!stage?.closesAt) throw new Refusal('no_next_stage')
  return { stageId: stage.id, dueAt: stage.closesAt.toISOString() }
}

async function readDecision(tx: Tx, id: string): Promise<{ words: Words }> {
  const row = await tx
    .selectFrom('decisions')
    .select(['outcome', 'amount', 'conditions', 'reason_codes', 'feedback'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { reason_codes: reasonCodes, ...words } = row
  return { words: { ...words, reasonCodes } }
}

function listBound(tx: Tx, decisionId: string) {
  return tx
    .selectFrom('decision_letters as b')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .where('b.decision_id', '=', decisionId)
    .orderBy('b.person_id')
    .select(['b.person_id', 'b.channel', 'b.recipient', 'b.letter_id', 'l.sha256', 'l.locale'])
    .execute()
}
