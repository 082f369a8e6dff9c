import { beforeAll, expect, test } from 'vitest'

import { createDraft } from '#db/application-draft.ts'
import { listApplicationsOf } from '#db/application-list.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { findStoryFor } from '#db/application-story.ts'
import { database } from '#db/connection.ts'
import { createOrganization, findOrganizationFor, listOrganizationsOf } from '#db/organization.ts'
import { aDraft, aProfile, aSentApplication, anOrganization, beginDraft } from '#tests/support/drafts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { type RealCall, closeLongAgo, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'

freshPortal()

let call: RealCall

beforeAll(async () => {
  call = await theRealCall()
})

async function seen(personId: string, id: string) {
  const view = await findApplicationFor(personId, id, new Date())
  if (!view) throw new Error('the application was not found')
  return view
}

test('applications of a call are numbered one after the other', async () => {
  const references = []
  for (const name of ['Una', 'Otra']) {
    const { id, writer } = await aDraft(await aPerson(name))
    references.push((await seen(writer.id, id)).reference)
  }
  const [first = '', second = ''] = references
  expect([first.slice(0, 6), second.slice(0, 6)]).toEqual(['AMZ26-', 'AMZ26-'])
  expect(Number(second.slice(6))).toEqual(Number(first.slice(6)) + 1)
})

test('a draft begins with what is known of the organization and of who speaks for it', async () => {
  const rosa = await aPerson('Rosa Tsamaren', 'rosa@example.org')
  const profile = {
    name: 'Junta de Agua',
    kind: 'committee',
    standing: 'registered' as const,
    founded: '2019-3',
    community: 'Nueva Esperanza',
    identifiers: { ruc: '20131312955', registry: '11990475' },
    placeCodes: ['01', '0104', '010401'],
  }
  const organizationId = await createOrganization(rosa.id, profile)
  const { answers, revisions } = await seen(rosa.id, await beginDraft(rosa.id, organizationId))
  expect(answers).toEqual({
    org_name: 'Junta de Agua',
    org_kind: 'committee',
    org_founded: { month: '3', year: '2019' },
    org_standing: 'registered',
    org_registry: '11990475',
    org_ruc: '20131312955',
    rep_name: 'Rosa Tsamaren',
    rep_email: 'rosa@example.org',
    place: { region: '01', province: '0104', district: '010401' },
    community: 'Nueva Esperanza',
  })
  expect(new Set(Object.values(revisions))).toEqual(new Set([1]))
})

test('starting again leads to the draft that there is; another is begun only when asked for', async () => {
  const { id, organizationId, writer } = await aDraft()
  expect(await beginDraft(writer.id, organizationId)).toEqual(id)
  expect(await beginDraft(writer.id, organizationId, true)).toEqual(id)

  const sent = await aSentApplication(call)
  expect(await beginDraft(sent.writer.id, sent.organizationId)).toEqual(sent.id)
  expect(await beginDraft(sent.writer.id, sent.organizationId, true)).not.toEqual(sent.id)
})

test("nobody begins an application for somebody else's organization", async () => {
  const organizationId = await anOrganization(await aPerson('Rosa Tsamaren'))
  const stranger = await aPerson('Nadie Conocido')
  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  for (const { id } of [stranger, officer]) {
    await expect(beginDraft(id, organizationId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await findOrganizationFor(id, organizationId)).toBeUndefined()
  }
})

test('a facilitator writes for a community without an inbox, and is no member of it', async () => {
  const facilitator = await staffOfProgram(call.programId, 'facilitator', 'Wilder Tuanama')
  const profile = aProfile('Comunidad Kachi')
  const spokenFor = { name: 'Apu Julián', phone: '942 000 111', consent: 'Acta del 12 de noviembre' }
  const organizationId = await createOrganization(facilitator.id, profile, spokenFor)
  const view = await seen(facilitator.id, await beginDraft(facilitator.id, organizationId))
  expect(view).toMatchObject({ capacity: 'facilitator', enteredBy: 'Wilder Tuanama' })
  expect(view.answers).toMatchObject({ rep_name: 'Apu Julián', rep_phone: '942 000 111' })
  expect(await listOrganizationsOf(facilitator.id)).toMatchObject([{ name: 'Comunidad Kachi' }])

  const members = await database()
    .selectFrom('memberships as m')
    .innerJoin('people as r', 'r.id', 'm.person_id')
    .where('m.organization_id', '=', organizationId)
    .select(['r.name', 'r.email', 'm.role', 'm.evidence'])
    .execute()
  expect(members).toEqual([
    { name: 'Apu Julián', email: null, role: 'representative', evidence: 'Acta del 12 de noviembre' },
  ])
})

test('whoever is no longer a facilitator loses sight of what they typed', async () => {
  const facilitator = await staffOfProgram(call.programId, 'facilitator', 'Antes Facilitador')
  const profile = aProfile('Comunidad Yaku')
  const spokenFor = { name: 'Apu Abel', phone: '942 000 222', consent: 'Firmó' }
  const organizationId = await createOrganization(facilitator.id, profile, spokenFor)
  const id = await beginDraft(facilitator.id, organizationId)
  await database()
    .updateTable('role_grants')
    .set({ starts_at: new Date('2020-01-01'), ends_at: new Date('2021-01-01') })
    .where('person_id', '=', facilitator.id)
    .execute()
  expect(await findApplicationFor(facilitator.id, id, new Date())).toBeUndefined()
  expect(await findStoryFor(facilitator.id, id)).toBeUndefined()
  expect(await listApplicationsOf(facilitator.id)).toEqual([])
})

test('a page of an application costs the same queries with one answer as with all of them', async () => {
  const draft = await aDraft()
  const sent = await aSentApplication(call)
  const few = await queriesOf(() => findApplicationFor(draft.writer.id, draft.id, new Date()))
  const many = await queriesOf(() => findApplicationFor(sent.writer.id, sent.id, new Date()))
  expect([few.length, many.length]).toEqual([2, 2])
})

test('nothing is begun once the call has closed', async () => {
  const person = await aPerson('Tarde Llega')
  const organizationId = await anOrganization(person)
  await closeLongAgo(call)
  const draft = {
    personId: person.id,
    callSlug: 'comunidades-amazonicas-2026',
    organizationId,
    eligibility: {},
  }
  await expect(createDraft({ ...draft, another: false })).rejects.toMatchObject({ code: 'call_closed' })
})
