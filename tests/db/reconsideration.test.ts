import { expect, test } from 'vitest'

import { Refusal } from '#app/domain/refusal.ts'
import { database } from '#db/connection.ts'
import { findReconsidering, findReconsideringFor } from '#db/reconsideration-view.ts'
import { answerReconsideration, askToReconsider } from '#db/reconsideration.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

async function aRefused() {
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const rosa = await aPerson('Rosa Tapullima')
  const { id } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await releases(approver, id)
  return { id, call, officer, approver, rosa }
}

async function textsTo(applicationId: string, template: string) {
  const rows = await database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .where('n.application_id', '=', applicationId)
    .where('l.template', '=', sqlTemplate(template))
    .orderBy('n.created_at', 'desc')
    .select('l.text')
    .execute()
  return rows.map(({ text }) => text.replaceAll(/\s+/g, ' '))
}

function sqlTemplate(name: string) {
  if (name === 'decision-awarded' || name === 'decision-reconsidered' || name === 'reconsideration-upheld')
    return name
  throw new Error('a letter that this test reads')
}

const reason = 'El acta está firmada.'

test('what is granted is told with the new decision, whose letters say which one they replace', async () => {
  const { id, officer, approver, rosa } = await aRefused()
  await askToReconsider(id, { personId: rosa.id }, { reason })
  await expect(askToReconsider(id, { personId: rosa.id }, { reason })).rejects.toEqual(
    new Refusal('reconsideration_asked'),
  )
  await answerReconsideration(id, { personId: officer.id }, { answer: 'granted', reason: 'El acta llegó.' })
  expect(await findReconsideringFor(rosa.id, id)).toMatchObject({ until: null, asked: { answer: null } })
  expect(await findReconsidering(officer.id, id)).toMatchObject({ asked: { answer: { answer: 'granted' } } })

  await approves(approver, id)
  await releases(approver, id)
  await proposes(officer, id, anAward('20000'))
  await approves(approver, id)
  await releases(approver, id)
  const [again] = await textsTo(id, 'decision-reconsidered')
  const [award] = await textsTo(id, 'decision-awarded')
  const replaced = 'Esta decisión reemplaza la que le comunicamos el'
  expect([again, award].map((text) => text?.includes(replaced))).toEqual([true, true])
  expect(award).toContain('que no financiaba el proyecto')
  const told = await findReconsideringFor(rosa.id, id)
  expect(told?.decisions.map(({ outcome }) => outcome)).toEqual(['awarded', 'reinstated', 'declined'])
})

test('a decision that stands is answered once by who did not decide it, in a letter, and what was asked never changes', async () => {
  const { id, call, officer, approver, rosa } = await aRefused()
  const colleague = await staffOf(call.id, 'officer', 'colleague')
  await askToReconsider(id, { personId: rosa.id }, { reason })
  const answer = { answer: 'upheld', reason: 'Falta una firma.' } as const
  for (const { id: personId } of [officer, approver]) {
    expect(await findReconsidering(personId, id)).toMatchObject({ decidedIt: true })
    await expect(answerReconsideration(id, { personId }, answer)).rejects.toEqual(new Refusal('decided_it'))
  }
  expect(await findReconsidering(colleague.id, id)).toMatchObject({ decidedIt: false })
  await answerReconsideration(id, { personId: colleague.id }, answer)
  await expect(answerReconsideration(id, { personId: colleague.id }, answer)).rejects.toEqual(
    new Refusal('reconsideration_answered'),
  )
  expect((await textsTo(id, 'reconsideration-upheld'))[0]).toContain('Falta una firma.')
  const rewritten = database().updateTable('reconsiderations').set({ reason: 'Otra.' }).execute()
  await expect(rewritten).rejects.toThrow('never changes')
})
