import { expect, test } from 'vitest'

import { recordStatement } from '#db/conflict-statement.ts'
import { recordConflict } from '#db/conflict.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { staffOf } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { plain } from '#tests/support/visible-text.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()

test('an officer cannot miss an open tie: it stands above the assignment and above the plan until a conflict is recorded', async () => {
  writeLettersWith(renderLetter)
  const call = await aSmallCall({ closesInDays: -10 })
  const organization = 'Comunidad Nativa Shintuya'
  const application = await anApplication(call, { status: 'in_review', organization })
  for (const other of ['Diamante', 'Puerto Azul', 'Shipetiari'])
    await anApplication(call, { status: 'in_review', organization: `Comunidad Nativa ${other}` })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const mirtha = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  await recordStatement(mirtha.id, ['CN Shintuya', 'Comunidad Nativa'])
  const visitor = await signedIn(house().portal.origin, officer)
  const read = async (path: string, language = 'es') =>
    (await visitor.get(path, { headers: { 'Accept-Language': language } })).text()

  const assigning = `/manage/calls/${call.slug}/assignment`
  const plan =
    destination(await visitor.post(assigning, { needed: '1', limit: '', reviewers: mirtha.id })) ?? ''
  await expect
    .poll(async () => plain(await read(plan)).includes('Aplicar el plan'), { timeout: 30_000 })
    .toBe(true)
  for (const path of [assigning, plan]) {
    const html = await read(path)
    expect(html, path).toContain(`href="/manage/applications/${application.id}/reviewers"`)
    expect(plain(html), path).toContain('Hay 1 posible vínculo por revisar')
    expect(plain(html), path).toContain('Mirtha Saboya declaró «CN Shintuya»')
    expect(plain(html), path).toContain(`${application.reference} · ${organization}`)
    const english = plain(await read(path, 'en'))
    expect(english, path).toContain('1 possible tie to look at')
    expect(english, path).toContain('Mirtha Saboya stated “CN Shintuya”')
  }
  expect(plain(await read(plan))).toContain('Este plan le pediría evaluarla.')

  const conflict = {
    personId: mirtha.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(application.id, { personId: officer.id }, conflict)
  for (const path of [assigning, plan]) expect(plain(await read(path)), path).not.toContain('posible vínculo')
})
