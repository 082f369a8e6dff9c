import { beforeAll, expect, test } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { aPanelOf } from '#tests/support/panel.ts'
import { inOneLine, readPdf } from '#tests/support/pdf-text.ts'
import { staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

async function readsMinutes(who: Visitor, slug: string): Promise<string> {
  const response = await who.get(`/manage/calls/${slug}/minutes.pdf`)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
  return inOneLine(readPdf(Buffer.from(await response.arrayBuffer())).text)
}

test('an auditor opens the minutes of the panel from the board, without what is not released', async () => {
  const { call, officer, approver, asOfficer } = await aPanelOf(house().portal.origin)
  const told = await anApplication(call, { status: 'in_panel', title: 'Agua' })
  const untold = await anApplication(call, { status: 'in_panel', title: 'Radio' })
  for (const { id } of [told, untold]) await proposes(officer, id, aDecline)
  await approves(approver, told.id)
  await releases(approver, told.id)

  const auditor = await signedIn(house().portal.origin, await staffOf(call.id, 'auditor'))
  const board = await (await auditor.get(`/manage/calls/${call.slug}`)).text()
  expect(board).toContain(`href="/manage/calls/${call.slug}/minutes.pdf"`)
  const said = await readsMinutes(auditor, call.slug)
  expect([said.includes(told.reference), said.includes(untold.reference)]).toEqual([true, false])
  expect(said).toContain('Falta 1 solicitud cuya decisión todavía no se comunica')

  const whole = await readsMinutes(asOfficer, call.slug)
  expect([whole.includes(told.reference), whole.includes(untold.reference)]).toEqual([true, true])
  expect(whole).not.toContain('todavía no se comunica')
})
