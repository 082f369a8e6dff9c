import { expect, test } from 'vitest'

import { startReview } from '#app/domain/application-review.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { changeApplication } from '#db/application.ts'
import { recordConflict } from '#db/conflict.ts'
import { listScreening, saveScreening } from '#db/screening.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const yes = { item: 'region', answer: 'yes', note: '' } as const

async function toScreen(closesInDays = -10) {
  const call = await aSmallCall({ closesInDays })
  return {
    call,
    officer: await staffOf(call.id, 'officer', 'Claudia Reátegui'),
    application: await anApplication(call, { status: 'submitted' }),
  }
}

function starts({ id: personId }: TestPerson, applicationId: string) {
  return changeApplication(applicationId, { personId }, (file, signed) => startReview(file, {}, signed))
}

test('a note without an answer is kept, and does not count as answered', async () => {
  const { application, officer } = await toScreen()
  const unsure = { item: 'region', answer: null, note: 'Preguntar por el distrito' }
  await saveScreening(application.id, { personId: officer.id }, [unsure])

  expect(await listScreening(application.id)).toMatchObject([
    { key: 'region', answer: null, note: 'Preguntar por el distrito', by: 'Claudia Reátegui' },
  ])
  await expect(starts(officer, application.id)).rejects.toEqual(new Refusal('screening_not_done'))
})

test('a note without an answer can be emptied; an answer of a colleague is not', async () => {
  const { application, officer } = await toScreen()
  const saves = (note: object) =>
    saveScreening(application.id, { personId: officer.id }, [
      { item: 'region', answer: null, note: '', ...note },
    ])
  await saves({ note: 'Preguntar por el distrito' })
  await saves({})
  expect(await listScreening(application.id)).toMatchObject([{ answer: null, note: '', by: null }])

  await saves({ answer: 'yes' })
  await saves({})
  expect(await listScreening(application.id)).toMatchObject([{ answer: 'yes', by: 'Claudia Reátegui' }])
})

test('an item that nobody touched keeps the name of whoever answered it', async () => {
  const { call, application, officer } = await toScreen()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  await saveScreening(application.id, { personId: officer.id }, [yes])
  await saveScreening(application.id, { personId: other.id }, [yes])
  expect(await listScreening(application.id)).toMatchObject([{ answer: 'yes', by: 'Claudia Reátegui' }])

  await saveScreening(application.id, { personId: other.id }, [{ ...yes, answer: 'no' }])
  expect(await listScreening(application.id)).toMatchObject([{ answer: 'no', by: 'Jorge Sandoval' }])
})

test('only an officer without a conflict screens, and only while the application is submitted', async () => {
  const { call, application, officer } = await toScreen()
  const saves = ({ id: personId }: TestPerson) => saveScreening(application.id, { personId }, [yes])
  const auditor = await staffOf(call.id, 'auditor')
  await expect(saves(auditor)).rejects.toEqual(new Refusal('not_allowed'))
  const elsewhere = await staffOf((await aSmallCall()).id, 'officer')
  await expect(saves(elsewhere)).rejects.toEqual(new Refusal('not_found'))

  const partner = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const conflict = {
    personId: partner.id,
    kind: 'partner',
    effect: 'abstains',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(application.id, { personId: partner.id }, conflict)
  await expect(saves(partner)).rejects.toEqual(new Refusal('conflicted'))

  await saves(officer)
  await starts(officer, application.id)
  await expect(saves(officer)).rejects.toEqual(new Refusal('move_not_open'))
  expect(await listScreening(application.id)).toMatchObject([{ key: 'region', answer: 'yes' }])
})

test('no screening ends before the grace does', async () => {
  const { call, application, officer } = await toScreen(-1)
  await saveScreening(application.id, { personId: officer.id }, [yes])

  const until = new Date(call.closesAt.getTime() + 48 * 3_600_000)
  await expect(starts(officer, application.id)).rejects.toEqual(new Refusal('grace_running', { until }))
})
