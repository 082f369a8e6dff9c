import { expect, test } from 'vitest'

import { database, inTransaction } from '#db/connection.ts'
import { readReminderDays, setReminderDays } from '#db/reminder-days.ts'
import { chooseReportForm } from '#db/report-form-choice.ts'
import { reportForm } from '#db/seed/comunidades-amazonicas/report-form.ts'
import { storeForm } from '#db/seed/store-form.ts'
import { inDays, movesDueDate } from '#tests/support/due-date.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { heldAtTheRow, refusals, somebodyWaits } from '#tests/support/gate.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplicationInReview } from '#tests/support/reviewing.ts'

freshPortal()

test('the days of reminders are set while the due date of their stage moves', async () => {
  const { call, application, officer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const { id } = await database()
    .selectFrom('stages')
    .where('call_id', '=', call.id)
    .where('kind', '=', 'review')
    .select('id')
    .executeTakeFirstOrThrow()
  const stage = { id, title: { es: 'Evaluación' } }
  const outcomes = await heldAtTheRow(application.id, [
    () => movesDueDate(officer, call, inDays(90)).then(() => ''),
    async () => {
      await somebodyWaits()
      await setReminderDays(other.id, { callId: call.id, stage, days: [-2, 4] })
      return ''
    },
  ])

  expect(refusals(outcomes)).toEqual([])
  expect(await readReminderDays(id)).toEqual([-2, 4])
})

test('the form of reports is chosen while another part of the call changes', async () => {
  const { call, officer } = await anApplicationInReview()
  const other = await staffOf(call.id, 'officer', 'Jorge Sandoval')
  const version = await inTransaction((tx) =>
    storeForm(tx, call.funderId, {
      slug: `${call.slug}-report`,
      title: { es: 'Informe', en: 'Report' },
      definition: reportForm,
      publishedAt: new Date(),
    }),
  )
  const outcomes = await heldAtTheRow(call.id, [
    () => chooseReportForm(other.id, call.id, version).then(() => ''),
    async () => {
      await somebodyWaits()
      await movesDueDate(officer, call, inDays(90))
      return ''
    },
  ])

  expect(refusals(outcomes)).toEqual([])
})
