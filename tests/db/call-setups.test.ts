import { expect, test } from 'vitest'

import type { CallPlan } from '#app/domain/call-plan.ts'
import { setupGaps } from '#app/domain/call-setup.ts'
import { createDraft } from '#db/application-draft.ts'
import { findBoard, listRunCalls } from '#db/board.ts'
import { findCall, findProfileForm, listCalls } from '#db/call.ts'
import { listCallHistory } from '#db/call-history.ts'
import { createCall, listDrafts } from '#db/call-new.ts'
import { readPlan } from '#db/call-plan.ts'
import { savePart } from '#db/call-save.ts'
import { findSetup } from '#db/call-setup.ts'
import { takeStep } from '#db/call-step.ts'
import { database } from '#db/connection.ts'
import { listScopesOf } from '#db/scope.ts'
import {
  aDraftCall,
  aPublishedCall,
  anOffice,
  plainWords,
  programsOf,
  readSetup,
  staffOver,
  types,
  typesEverything,
  wholeCall,
} from '#tests/support/call-setups.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { staffOfProgram, theRealCall } from '#tests/support/real-call.ts'

freshPortal()

test('a draft is read by its office alone, and by nothing that others read', async () => {
  const office = await anOffice()
  const slug = await typesEverything(office, await aDraftCall(office))
  const { officer, call } = office
  const stranger = await staffOver((await anOffice()).programId, 'officer')
  const auditor = await staffOver(office.programId, 'auditor')
  const now = new Date()

  expect((await readSetup(officer, slug)).publishedAt).toBeNull()
  expect((await listDrafts(officer.id)).map((it) => it.slug)).toEqual([slug])
  expect((await listDrafts(auditor.id)).map((it) => it.slug)).toEqual([slug])
  expect(await findSetup(stranger.id, slug, now)).toBeUndefined()
  expect(await findSetup((await staffOf(call.id, 'reviewer')).id, slug, now)).toBeUndefined()
  expect(await listDrafts(stranger.id)).toEqual([])

  expect((await listCalls(now)).map((it) => it.slug)).not.toContain(slug)
  expect(await findCall(slug, now)).toBeUndefined()
  expect((await findProfileForm(now))?.slug).not.toEqual(slug)
  expect(await findBoard(officer.id, slug)).toBeUndefined()
  expect((await listRunCalls(officer.id)).map((it) => it.slug)).toEqual([call.slug])
  expect((await listScopesOf(officer.id)).map(({ kind }) => kind)).toEqual(['program', 'call'])
  const asked = {
    personId: officer.id,
    callSlug: slug,
    organizationId: officer.id,
    eligibility: {},
    another: false,
  }
  await expect(createDraft(asked)).rejects.toThrow('not_found')
})

test('calls are made by officers of a program or its funder, and by nobody else', async () => {
  const { call, programId, officer } = await anOffice()
  const [approver, admin] = [await staffOver(programId, 'approver'), await staffOver(programId, 'admin')]
  const ofCall = await staffOf(call.id, 'officer')
  const elsewhere = (await anOffice()).officer

  expect(await programsOf(officer)).toEqual([programId])
  for (const { id } of [approver, admin, ofCall, elsewhere]) {
    expect(await programsOf({ id })).not.toContain(programId)
    const asked = createCall(id, { programId, title: 'Mía', copyOf: null }, plainWords)
    await expect(asked).rejects.toThrow('not_found')
  }
})

test('whatever is typed in a draft is kept, however wrong, and the list says what is missing', async () => {
  const office = await anOffice()
  const slug = await aDraftCall(office)
  const wrong = { currency: 'PEN', budget: 'mucho', award_min: '-5', award_max: '1.005', months_min: '1' }

  const saved = await types(office.officer, slug, 'money', wrong)
  expect(saved).toMatchObject({ outcome: 'saved' })
  const { answers, known } = await readSetup(office.officer, slug)
  expect(answers).toMatchObject(wrong)
  const gaps = setupGaps(answers, known)
  expect(gaps.money.map(({ question, code }) => [question, code])).toEqual([
    ['budget', 'not_a_number'],
    ['award_min', 'too_small'],
    ['award_max', 'too_many_decimals'],
    ['months_max', 'required'],
    ['own_share', 'required'],
  ])
  expect(gaps.form).toMatchObject([{ question: 'form', code: 'required_choice' }])
  expect(gaps.reasons).toEqual([])
  const publishing = takeStep({ personId: office.officer.id, slug, now: new Date() }, 'publish', {
    reason: '',
  })
  await expect(publishing).rejects.toThrow('call_incomplete')
})

test('two calls never have one address: the next is proposed, and one that is taken is said to be', async () => {
  const office = await anOffice()
  const make = (title: string) =>
    createCall(office.officer.id, { programId: office.programId, title, copyOf: null }, plainWords)
  expect(await make('Un año de radio: ¡2027!')).toEqual('un-ano-de-radio-2027')
  const second = await make('Un año de radio 2027')
  expect(second).toEqual('un-ano-de-radio-2027-2')
  expect(await make('New')).toEqual('new-2')

  const saved = await types(office.officer, second, 'name', { slug: office.call.slug })
  expect(saved).toMatchObject({ outcome: 'saved', slug: second })
  const { answers, known } = await readSetup(office.officer, second)
  expect(setupGaps(answers, known).name).toMatchObject([
    { question: 'title_en', code: 'required' },
    { question: 'slug', code: 'rule' },
    { question: 'prefix', code: 'required' },
  ])
})

test('a published call is what was typed, and everybody reads it', async () => {
  const office = await anOffice()
  const slug = await aPublishedCall(office)
  const found = await findCall(slug, new Date())
  expect(found).toMatchObject({ currency: 'PEN', budget: '300000', awardMax: '40000.5', window: 'open' })
  expect(found?.closesAt).toEqual(new Date('2099-04-30T22:00:00Z'))
  expect(found?.eligibility.map(({ question, passes }) => [question.kind, passes])).toEqual([
    ['yes_no', { op: 'selected', key: 'son_una_comunidad', option: 'yes' }],
    [
      'number',
      { op: 'at_least', left: { op: 'answer', key: 'cuantos_son' }, right: { op: 'literal', value: 10 } },
    ],
    [
      'one_of',
      {
        op: 'or',
        of: ['option_1', 'option_2'].map((option) => ({ op: 'selected', key: 'tienen_asamblea', option })),
      },
    ],
  ])
  const plan = await readPlan(database(), found?.id ?? '')
  expect(plan.stages).toMatchObject([
    { kind: 'screening', rubricId: null },
    {
      kind: 'review',
      rubricId: office.call.rubricId,
      reviewersPerApplication: 3,
      blindness: 'double',
      reviewsShown: 'after_own',
      reviewersMayRevise: true,
      hiddenQuestions: [],
      dueAt: new Date('2099-06-15T22:00:00Z'),
    },
  ])
  expect(plan.checklist).toMatchObject([{ key: 'el_acta_se_puede_leer', about: ['title'] }])
  expect(plan.reasonCodes.map(({ code }) => code)).toContain('low_priority')
  expect((await listCallHistory(found?.id ?? '')).at(0)).toMatchObject({
    what: 'publish',
    by: office.officer.name,
  })
})

test('a copy has everything of the call but its name, its address and its window', async () => {
  const real = await theRealCall()
  const officer = await staffOfProgram(real.programId, 'officer', 'Claudia Reátegui')
  const wanted = { programId: real.programId, title: 'Pequeñas donaciones 2027', copyOf: real.id }
  const slug = await createCall(officer.id, wanted, plainWords)
  expect(slug).toEqual('pequenas-donaciones-2027')
  const { window } = wholeCall((await anOffice()).call)
  await types(officer, slug, 'name', { title_en: 'Small grants 2027', prefix: 'AMZ27' })
  await types(officer, slug, 'window', window ?? {})
  await takeStep({ personId: officer.id, slug, now: new Date() }, 'publish', { reason: '' })

  const copy = await readPlan(database(), (await readSetup(officer, slug)).callId)
  expect(asTyped(copy)).toEqual(asTyped(await readPlan(database(), real.id)))
  expect(copy).toMatchObject({ referencePrefix: 'AMZ27', closesAt: new Date('2099-04-30T22:00:00Z') })
})

/** A call as its office would type it, to the minute, without what a copy has of its own. */
function asTyped(plan: CallPlan) {
  const { title: _, slug: __, referencePrefix: ___, opensAt: ____, closesAt: _____, ...shared } = plan
  const stages = shared.stages.map(({ dueAt, ...it }) => ({
    ...it,
    dueAt: dueAt?.toISOString().slice(0, 16),
  }))
  const eligibility = shared.eligibility.map(
    ({ question: { key, kind, label, help }, why, elsewhere, passes }) => ({
      ...{ key, kind, label, help, why, elsewhere },
      accepted: passes.op === 'or' ? passes.of.length : passes.op,
    }),
  )
  return { ...shared, ownShareMin: Number(shared.ownShareMin), stages, eligibility }
}

test('a colleague who saved meanwhile is not overwritten: both versions are told, and one is chosen', async () => {
  const office = await anOffice()
  const slug = await aDraftCall(office)
  const colleague = await staffOver(office.programId, 'officer')
  const seen = await readSetup(colleague, slug)
  await types(office.officer, slug, 'texts', { summary_es: 'Agua' })

  const asking = { personId: colleague.id, slug, now: new Date(), words: plainWords }
  const typed = { part: 'texts', typed: { summary_es: 'Radio' } } as const
  const told = await savePart(asking, { ...typed, baseRevision: seen.revisions.texts.revision })
  expect(told).toMatchObject({
    outcome: 'conflict',
    other: { answers: { summary_es: 'Agua' }, by: office.officer.name, revision: 1 },
  })
  expect((await readSetup(colleague, slug)).answers['summary_es']).toEqual('Agua')
  expect(await savePart(asking, { ...typed, baseRevision: 1 })).toMatchObject({ outcome: 'saved' })
  expect((await readSetup(colleague, slug)).answers['summary_es']).toEqual('Radio')
})
