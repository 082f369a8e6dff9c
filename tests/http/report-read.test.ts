import { beforeAll, expect, test } from 'vitest'

import { returnReport, submitReport } from '#app/domain/award-report-rules.ts'
import { changeReport } from '#db/award-report.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { anActiveAward, numbered, writesReport } from '#tests/support/awarding.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { carriedIn } from '#tests/support/seen-letter.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

test('whoever accepts or returns a report decides about the one that they read, not one handed in since', async () => {
  const award = await anActiveAward()
  const { id, officer, representatives } = award
  const report = await numbered('reports', id)
  const handsIn = () =>
    changeReport(report, { personId: representatives[0].id }, (file, signed) =>
      submitReport(file, {}, signed),
    )
  await writesReport(award, report, [['materials', '2900.50']])
  await handsIn()
  const office = await signedIn(house().portal.origin, officer)
  const address = `/manage/applications/${id}/award/reports/1`
  const read = async () => carriedIn(await (await office.get(address)).text())
  const first = await read()

  const back = { sections: ['spending'], message: 'Falta un recibo.', dueAt: new Date('2099-07-15') }
  await changeReport(report, { personId: officer.id }, (file, signed) => returnReport(file, back, signed))
  await handsIn()

  const due = { 'due-day': '15', 'due-month': '7', 'due-year': '2099' }
  const returned = Object.entries({ intent: 'return', sections: 'spending', message: 'Falta.', ...due })
  const stale = await office.post(address, [...first, ['intent', 'accept']])
  expect([stale.status, await stale.text()]).toEqual([
    409,
    expect.stringContaining('presentó el informe de nuevo'),
  ])
  expect((await office.post(address, [...first, ...returned])).status).toBe(409)
  expect((await office.post(address, [...(await read()), ['intent', 'accept']])).status).toBe(302)
})
