import { expect, test } from 'vitest'

import { requestChanges, resubmit } from '#app/domain/application-changes.ts'
import { closeReview, reopenReview } from '#app/domain/application-review.ts'
import { changeApplication } from '#db/application.ts'
import { recordConflict } from '#db/conflict.ts'
import { database, inTransaction } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { accepts, anApplicationInReview, asks } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const reason = 'Falta una mirada.'

function closes({ id: personId }: TestPerson, applicationId: string) {
  return changeApplication(applicationId, { personId }, (file, signed) =>
    closeReview(file, { reason }, signed),
  )
}

function reopens({ id: personId }: TestPerson, applicationId: string) {
  return changeApplication(applicationId, { personId }, (file, signed) =>
    reopenReview(file, { reason }, signed),
  )
}

async function movesOnToASecondReview(call: SmallCall, applicationId: string) {
  await inTransaction(async (tx) => {
    const { id } = await tx
      .insertInto('stages')
      .values({
        call_id: call.id,
        position: 3,
        kind: 'review',
        title: json({ es: 'Segunda evaluación', en: 'Second review' }),
        rubric_id: call.rubricId,
        due_at: new Date(Date.now() + 86_400_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('applications').set({ stage_id: id }).where('id', '=', applicationId).execute()
  })
}

const namesOf = async (id: string, template: 'review-reopened' | 'changes-received') =>
  (await lettersOwed(id, template)).map(({ name }) => name)

test('a review that is opened again is told to those who review it in this stage, and to none of an earlier one', async () => {
  const { call, application, officer, reviewer } = await anApplicationInReview()
  await accepts(reviewer, await asks(officer, application, reviewer))
  await movesOnToASecondReview(call, application.id)
  const second = await staffOf(call.id, 'reviewer', 'Hugo Ahuanari')
  await asks(officer, application, second)
  await closes(officer, application.id)
  await reopens(officer, application.id)

  expect(await namesOf(application.id, 'review-reopened')).toEqual(['Hugo Ahuanari'])
})

test('a review that nobody makes can be opened again, and the office is told that it needs reviewers', async () => {
  const { application, officer } = await anApplicationInReview()
  await closes(officer, application.id)
  await reopens(officer, application.id)

  expect(await namesOf(application.id, 'review-reopened')).toEqual(['Claudia Reátegui', 'officer'])
  const letters = await database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .where('n.application_id', '=', application.id)
    .where('n.template', '=', 'review-reopened')
    .select('l.text')
    .execute()
  for (const { text } of letters) {
    expect(text).toContain('Nadie la evalúa en esta etapa')
    expect(text).toContain(`/manage/applications/${application.id}`)
  }
})

test('an officer who is kept from a case gets no letter about it', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const application = await anApplication(call, { status: 'submitted' })
  const [officer, kin] = [
    await staffOf(call.id, 'officer', 'Claudia'),
    await staffOf(call.id, 'officer', 'Kin'),
  ]
  const recused = {
    personId: kin.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(application.id, { personId: kin.id }, recused)
  const dueAt = new Date(Date.now() + 3_600_000)
  await changeApplication(application.id, { personId: officer.id }, (file, signed) =>
    requestChanges(file, { sections: ['project'], message: 'Falta el acta.', dueAt }, signed),
  )
  const [speaker] = application.representatives
  await changeApplication(application.id, { personId: speaker?.id ?? '' }, (file, signed) =>
    resubmit(file, { reachedUsAt: signed.at }, signed),
  )

  const told = await namesOf(application.id, 'changes-received')
  expect(told).toContain('Claudia')
  expect(told).not.toContain('Kin')
})
