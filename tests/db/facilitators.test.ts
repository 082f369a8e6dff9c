import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { submit } from '#app/domain/application-submit.ts'
import { listPastAnswersFor } from '#db/answer-history.ts'
import { recordAnswers } from '#db/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { changeApplication } from '#db/application.ts'
import { hasConflict } from '#db/conflict-detection.ts'
import { inTransaction } from '#db/connection.ts'
import { findConsentAsked, recordConsent } from '#db/consent.ts'
import { endFacilitation } from '#db/facilitator.ts'
import { invite, listInvitationsFor } from '#db/invitation.ts'
import { acceptInvitation } from '#db/joining.ts'
import { listMembersFor } from '#db/member.ts'
import { listOrganizationsNamed } from '#db/organization-search.ts'
import { createOrganization, listOrganizationsOf } from '#db/organization.ts'
import { aProfile, anOrganization, beginDraft, everyAnswer, writeAnswers } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { refusalOf } from '#tests/support/refusal-of.ts'

freshPortal()

const callSlug = 'comunidades-amazonicas-2026'
const agreed = {
  givenBy: 'Apu Julián',
  givenOn: '2026-01-15',
  way: 'signed_sheet',
  words: 'Autorizamos a Wilder.',
  version: '2026-01',
  locale: 'es',
} as const

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

/** A draft that a facilitator types for a community whose representative has no inbox. */
async function aTypedDraft() {
  const wilder = await staffOfProgram(call.programId, 'facilitator', 'Wilder Tuanama')
  const spokenFor = { name: 'Apu Julián', phone: '942 000 111', consent: 'Acta' }
  const organizationId = await createOrganization(wilder.id, aProfile('Comunidad Kachi'), spokenFor)
  const id = await beginDraft(wilder.id, organizationId)
  const invites = (name = 'Apu Julián', role: 'representative' | 'contributor' = 'representative') => {
    const secretHash = randomUUID()
    return invite(wilder.id, organizationId, { name, role, secretHash }).then(() => secretHash)
  }
  return { id, organizationId, wilder, writer: wilder, invites }
}

function sends(id: string, personId: string) {
  return refusalOf(
    changeApplication(id, { personId }, (file, signed) =>
      submit(file, { reachedUsAt: new Date(), declared: true }, signed),
    ),
  )
}

test('a facilitator sends nothing before it is written down that the organization agreed, with what it agreed to', async () => {
  const { id, wilder, ...draft } = await aTypedDraft()
  await writeAnswers({ id, ...draft }, { ...everyAnswer(call), facilitator_name: 'Wilder Tuanama' })
  expect(await sends(id, wilder.id)).toEqual('consent_missing')
  expect(await findConsentAsked(wilder.id, id)).toMatchObject({
    facilitator: 'Wilder Tuanama',
    representative: 'Apu Julián',
  })
  expect(await refusalOf(recordConsent(wilder.id, id, { ...agreed, givenOn: '2999-01-01' }))).toEqual(
    'consent_day_wrong',
  )
  const sheet = { name: 'hoja.pdf', size: 3, type: 'application/pdf', sha256: 'a'.repeat(64) }
  await recordConsent(wilder.id, id, agreed, sheet)
  expect((await findApplicationFor(wilder.id, id, new Date()))?.consent).toEqual({
    givenBy: 'Apu Julián',
    givenOn: '2026-01-15',
    way: 'signed_sheet',
    fileId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    recordedBy: 'Wilder Tuanama',
  })
  expect(await sends(id, wilder.id)).toEqual('done')
})

test('who did not type an application records no consent for it', async () => {
  const { id } = await aTypedDraft()
  const other = await staffOfProgram(call.programId, 'facilitator', 'Otro Facilitador')
  expect(await refusalOf(recordConsent(other.id, id, agreed))).toEqual('not_found')
  expect(await findConsentAsked(other.id, id)).toBeUndefined()
})

test('a facilitator hands over by a code: whoever tells it takes the place of the representative without an inbox', async () => {
  const { id, organizationId, wilder, invites } = await aTypedDraft()
  expect(await refusalOf(invites('Un sobrino', 'contributor'))).toEqual('not_allowed')
  const code = await invites()
  expect(await listInvitationsFor(wilder.id, organizationId)).toMatchObject([{ name: 'Apu Julián' }])
  const julian = await aPerson('Julián Sejekam')
  await acceptInvitation(julian.id, code)

  expect((await listMembersFor(julian.id, organizationId)).map(({ name, role }) => [name, role])).toEqual([
    ['Julián Sejekam', 'representative'],
  ])
  expect((await findApplicationFor(julian.id, id, new Date()))?.capacity).toEqual('representative')
  expect((await findApplicationFor(wilder.id, id, new Date()))?.capacity).toEqual('facilitator')
  expect(await listOrganizationsOf(wilder.id)).toEqual([])
  expect(await refusalOf(invites('Otra'))).toEqual('not_found')
})

test('the organization ends the facilitator’s access; that they typed it stays said, and keeps them from judging it', async () => {
  const { id, wilder, invites } = await aTypedDraft()
  const title = { question: 'title', raw: 'Agua', baseRevision: 0, opId: randomUUID() }
  await recordAnswers(wilder.id, id, [title])
  const julian = await aPerson('Julián Sejekam')
  await acceptInvitation(julian.id, await invites())
  expect(await refusalOf(endFacilitation(wilder.id, id))).toEqual('not_found')
  await endFacilitation(julian.id, id)
  expect(await refusalOf(endFacilitation(julian.id, id))).toEqual('not_found')

  expect(await findApplicationFor(wilder.id, id, new Date())).toBeUndefined()
  expect(await refusalOf(recordAnswers(wilder.id, id, [{ ...title, opId: randomUUID() }]))).toEqual(
    'not_found',
  )
  expect(await sends(id, wilder.id)).toEqual('not_found')
  const view = await findApplicationFor(julian.id, id, new Date())
  expect([view?.enteredBy, view?.facilitatorEndedAt !== null]).toEqual(['Wilder Tuanama', true])
  expect((await listPastAnswersFor(julian.id, id, 'title')).map(({ name, side }) => [name, side])).toEqual([
    ['Wilder Tuanama', 'facilitator'],
  ])
  expect(await inTransaction((tx) => hasConflict(tx, id, wilder.id))).toEqual(true)
})

test('a facilitator finds an organization by its whole name alone, types for it without its private details, and not beside it', async () => {
  const rosa = await aPerson('Rosa Tsamaren', 'rosa@example.org')
  const organizationId = await anOrganization(rosa, 'Comité Único de Kashiyana')
  const wilder = await staffOfProgram(call.programId, 'facilitator', 'Wilder Tuanama')
  const finds = async (personId: string, words: string) =>
    (await listOrganizationsNamed(personId, callSlug, words)).map(({ id }) => id)
  expect(await finds(wilder.id, 'comité único de kashiyana')).toEqual([organizationId])
  expect(await finds(wilder.id, 'Comité Único')).toEqual([])
  expect(await finds(rosa.id, 'Comité Único de Kashiyana')).toEqual([])

  const id = await beginDraft(wilder.id, organizationId)
  const view = await findApplicationFor(wilder.id, id, new Date())
  expect([view?.capacity, view?.answers]).toEqual(['facilitator', { org_name: 'Comité Único de Kashiyana' }])
  expect((await findApplicationFor(rosa.id, id, new Date()))?.capacity).toEqual('representative')
  const other = await staffOfProgram(call.programId, 'facilitator', 'Otro Facilitador')
  expect(await refusalOf(beginDraft(other.id, organizationId))).toEqual('begun_by_others')
})
