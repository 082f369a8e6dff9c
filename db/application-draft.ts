import { randomUUID } from 'node:crypto'

import { windowAt } from '#app/domain/call.ts'
import { questionsOf } from '#app/domain/form.ts'
import { prefilledAnswers } from '#app/domain/organization.ts'
import type { Question } from '#app/domain/question.ts'
import { Refusal, refuseUnless } from '#app/domain/refusal.ts'

import { copyAnswers, requireCopySource } from './answer-copy.ts'
import { storeRevision } from './answer-revision.ts'
import { readAnswers, readDefinition } from './application-check.ts'
import { type Tx, inTransaction } from './connection.ts'
import { lockedTime } from './event.ts'
import { json } from './json.ts'
import { facilitatesCall } from './membership.ts'
import { findOrganizationToType } from './organization-search.ts'
import { findOrganizationFor } from './organization.ts'

/**
 * What starting an application needs; `another` starts one beside an application that was already submitted, `copyFrom` one
 * that starts from the answers of another.
 */
export type NewDraft = {
  personId: string
  callSlug: string
  organizationId: string
  eligibility: object
  another: boolean
  copyFrom?: string | undefined
}

/**
 * Begins an application and gives it the call's next reference. An organization has one draft a call: starting again
 * leads to it, and a further application is begun only when asked for. Refuses outside the call's window.
 */
export async function createDraft(draft: NewDraft): Promise<string> {
  return inTransaction(async (tx) => {
    const call = await lockOpenCall(tx, draft)
    const organization = await findOrganization(tx, draft)
    if (!organization) throw new Refusal('not_found')
    refuseUnless(organization.isMember || call.isFacilitator, 'not_allowed')
    const { personId, copyFrom } = draft
    if (copyFrom) await requireCopySource(tx, personId, copyFrom, organization.id)
    const known = await findBegun(tx, call.id, draft)
    refuseUnless(!known || organization.isMember || known.enteredBy === personId, 'begun_by_others')
    if (known) return known.id
    const { id } = await tx
      .insertInto('applications')
      .values({
        call_id: call.id,
        organization_id: organization.id,
        form_version_id: call.versionId,
        reference: await nextReference(tx, call.id),
        eligibility: json(draft.eligibility),
        entered_by: organization.isMember ? null : personId,
        created_by: personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (copyFrom)
      await copyAnswers(tx, { applicationId: id, personId, copiedFrom: copyFrom, at: await lockedTime(tx) })
    await prefill(tx, { id, personId }, call, organization)
    return id
  })
}

/** One's own, or any that a facilitator of the call found: of that no more goes into the answers than its name and community. */
async function findOrganization(
  tx: Tx,
  { personId, callSlug, organizationId }: NewDraft,
): Promise<Known | undefined> {
  const own = await findOrganizationFor(personId, organizationId, tx)
  if (own) return own
  const other = await findOrganizationToType(personId, callSlug, organizationId, tx)
  if (!other) return undefined
  const unknown = { kind: null, standing: null, founded: null, identifiers: {}, placeCodes: [] }
  return { ...other, ...unknown, isMember: false, speaker: undefined }
}

async function lockOpenCall(tx: Tx, { callSlug, personId }: NewDraft) {
  const call = await tx
    .selectFrom('calls as c')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .innerJoin('form_versions as v', 'v.id', 'c.form_version_id')
    .where('c.slug', '=', callSlug)
    .where('c.published_at', 'is not', null)
    .select(['c.id', 'c.opens_at as opensAt', 'c.closes_at as closesAt', 'c.grace_hours as graceHours'])
    .select(['v.id as versionId', 'v.definition', facilitatesCall(personId).as('isFacilitator')])
    .forNoKeyUpdate('c')
    .executeTakeFirst()
  if (!call) throw new Refusal('not_found')
  const window = windowAt(call, await lockedTime(tx))
  refuseUnless(window !== 'not_open', 'call_not_open', { opensAt: call.opensAt })
  refuseUnless(window === 'open', 'call_closed', { closedAt: call.closesAt })
  return call
}

async function findBegun(tx: Tx, callId: string, { organizationId, another }: NewDraft) {
  const begun = await tx
    .selectFrom('applications')
    .where('call_id', '=', callId)
    .where('organization_id', '=', organizationId)
    .where('status', '<>', 'withdrawn')
    .select(['id', 'status', 'entered_by as enteredBy'])
    .orderBy('created_at', 'desc')
    .execute()
  return begun.find(({ status }) => status === 'draft') ?? (another ? undefined : begun[0])
}

async function nextReference(tx: Tx, callId: string): Promise<string> {
  const { prefix, number } = await tx
    .updateTable('calls')
    .set((eb) => ({ next_reference: eb('next_reference', '+', 1) }))
    .where('id', '=', callId)
    .returning((eb) => ['reference_prefix as prefix', eb('next_reference', '-', 1).as('number')])
    .executeTakeFirstOrThrow()
  return `${prefix}-${String(number).padStart(4, '0')}`
}

type Prefilling = { id: string; personId: string }
type Form = { versionId: string; definition: unknown }
type Known = NonNullable<Awaited<ReturnType<typeof findOrganizationFor>>>

/** What the portal knows of the organization and of who speaks answers what was not copied. */
async function prefill(tx: Tx, { id, personId }: Prefilling, form: Form, { speaker, ...profile }: Known) {
  const questions = questionsOf(readDefinition(form.versionId, form.definition))
  const answers = prefilledAnswers(questions, profile, speaker)
  const known = await readAnswers(tx, id)
  const isMissing = ({ key }: Question) => Object.hasOwn(answers, key) && !Object.hasOwn(known, key)
  for (const question of questions.filter(isMissing)) {
    await storeRevision(
      tx,
      { applicationId: id, personId, question, isCurrent: true },
      { question: question.key, raw: answers[question.key], baseRevision: 0, opId: randomUUID() },
    )
  }
}
