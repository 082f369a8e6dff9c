import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { database, inTransaction } from '#db/connection.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { listLettersMissing } from '#db/decision-letters.ts'
import { json } from '#db/json.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function aPanel() {
  const call = await aSmallCall({ closesInDays: -10, budget: '50000' })
  return { call, officer: await staffOf(call.id, 'officer'), approver: await staffOf(call.id, 'approver') }
}

async function aNextStage(call: SmallCall) {
  await inTransaction((tx) =>
    tx
      .insertInto('stages')
      .values({
        call_id: call.id,
        position: 3,
        kind: 'review',
        title: json({ es: 'Expediente técnico', en: 'Technical file' }),
        rubric_id: call.rubricId,
        form_version_id: call.formVersionId,
        opens_at: new Date(),
        closes_at: new Date('2027-02-01T22:00:00Z'),
      })
      .execute(),
  )
}

async function letterTextOf(applicationId: string) {
  const { text } = await database()
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .innerJoin('letters as l', 'l.id', 'b.letter_id')
    .where('d.application_id', '=', applicationId)
    .select('l.text')
    .executeTakeFirstOrThrow()
  return text.replaceAll(/\s+/g, ' ')
}

test('who decides reads the proposal with its letters, and the hash that an approval of them binds', async () => {
  const { call, officer, approver } = await aPanel()
  const rosa = await aPerson('Rosa Tapullima')
  const nelida = await aPerson('Nélida Ahuanari', null)
  const { id } = await anApplication(call, {
    status: 'in_panel',
    representatives: [rosa, nelida],
    requested: '12,000.50',
  })
  await proposes(officer, id, anAward('11000'))

  const shown = await findDecisionCase(approver.id, id)
  expect(shown).toMatchObject({
    requested: '12000.50',
    call: { currency: 'PEN', remaining: '50000' },
    outcomes: ['awarded', 'waitlisted', 'declined'],
    live: {
      status: 'proposed',
      outcome: 'awarded',
      amount: '11000',
      proposedBy: 'officer',
      approvedBy: null,
    },
    released: [],
    reader: { roles: ['approver'], conflicted: false },
  })
  expect(shown?.live?.letters.map(({ name, channel }) => [name, channel]).sort()).toEqual([
    ['Nélida Ahuanari', 'letter'],
    ['Rosa Tapullima', 'email'],
  ])

  await approves(approver, id)
  const { hash } = await database()
    .selectFrom('decisions')
    .select('hash')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(shown?.live?.hash).toEqual(hash)
  expect((await findDecisionCase(officer.id, id))?.call.remaining).toEqual('39000')
})

test('an auditor reads released decisions and nothing of one that is not; strangers and the recused find no case', async () => {
  const { call, officer, approver } = await aPanel()
  const [auditor, recused] = [await staffOf(call.id, 'auditor'), await staffOf(call.id, 'officer', 'recused')]
  const elsewhere = await staffOf((await aSmallCall()).id, 'approver')
  const { id, representatives } = await anApplication(call, { status: 'in_panel' })
  await inTransaction((tx) =>
    tx
      .insertInto('conflicts')
      .values({
        application_id: id,
        person_id: recused.id,
        kind: 'family',
        origin: 'declared',
        effect: 'recused',
        recorded_at: new Date(),
      })
      .execute(),
  )
  await proposes(officer, id, { ...aDecline, feedback: 'CANARY' })
  expect(JSON.stringify(await findDecisionCase(auditor.id, id))).not.toContain('CANARY')
  for (const stranger of [elsewhere, recused, ...representatives]) {
    expect(await findDecisionCase(stranger.id, id)).toEqual(undefined)
  }

  await approves(approver, id)
  await releases(approver, id)
  expect((await findDecisionCase(auditor.id, id))?.released).toMatchObject([
    { outcome: 'declined', feedback: 'CANARY', releasedBy: 'approver' },
  ])
})

test('the letter of an award says what was asked for and how many days there are to answer', async () => {
  const { call, officer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel', requested: '12000.50' })
  await proposes(officer, id, anAward('11000'))

  const text = await letterTextOf(id)
  expect(text).toContain('Monto solicitado: S/ 12,000.50')
  expect(text).toContain('dentro de los 15 días siguientes a esta carta')
})

test('the letter of an invitation names the next stage and until when its form is open', async () => {
  const { call, officer } = await aPanel()
  const { id } = await anApplication(call, { status: 'in_panel' })
  await aNextStage(call)
  expect((await findDecisionCase(officer.id, id))?.outcomes).toContain('invited')
  const invitation = { ...aDecline, outcome: 'invited' as const, reasonCodes: [] }
  expect(await listLettersMissing(id, invitation)).toEqual([])
  await proposes(officer, id, invitation)

  const text = await letterTextOf(id)
  expect(text).toContain('pasa a la etapa «Expediente técnico»')
  expect(text).toContain('1 de febrero de 2027, 17:00 (hora de Lima)')
})

test('a letter that cannot be written in a language that somebody reads is named by that language', async () => {
  const { call, officer } = await aPanel()
  const representatives = [
    await aPerson('Rosa Tapullima'),
    await aPerson('Ann Ames', 'ann@example.org', 'en'),
  ]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })
  await inTransaction((tx) =>
    tx
      .insertInto('letter_templates')
      .values({
        call_id: call.id,
        template: 'decision-declined',
        locale: 'en',
        introduction: 'Dear {nobody}',
      })
      .execute(),
  )

  const lettersMissing = await listLettersMissing(id, aDecline)
  expect(lettersMissing).toEqual(['en'])
  await expect(proposes(officer, id, { ...aDecline, lettersMissing })).rejects.toEqual(
    new Refusal('letters_incomplete', { languages: 'en' }),
  )
})

test('what remains tells an auditor nothing of an award that is not released', async () => {
  const { call, officer, approver } = await aPanel()
  const auditor = await staffOf(call.id, 'auditor')
  const { id } = await anApplication(call, { status: 'in_panel', requested: '12000' })
  await proposes(officer, id, anAward('11000'))
  await approves(approver, id)

  expect((await findDecisionCase(officer.id, id))?.call.remaining).toEqual('39000')
  expect((await findDecisionCase(auditor.id, id))?.call.remaining).toEqual('50000')
})
