import { expect, test } from 'vitest'

import { askAmendment } from '#app/domain/award-amendment-rules.ts'
import { startingBody } from '#app/domain/letter-slot.ts'
import { changeAmendment } from '#db/award-amendment.ts'
import { database } from '#db/connection.ts'
import { sampleLetter } from '#db/letter-sample.ts'
import { anActiveAward } from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'

freshPortal()

test('a letter after the award goes to the organization in the call’s words with every fact, and to the office in the portal’s', async () => {
  const { id, call, officer, representatives } = await anActiveAward()
  const body = `Recibimos lo que piden por {title}.\n\n${startingBody('amendment-asked')}`
  const own = { subject: 'Cambio pedido: {reference}', body }
  await database()
    .insertInto('letter_templates')
    .values({ call_id: call.id, template: 'amendment-asked', locale: 'es', ...own })
    .execute()
  const wish = { kind: 'more_time', endsOn: '2027-12-10' } as const
  await changeAmendment(
    { applicationId: id, number: null },
    { personId: representatives[0].id },
    (file, signed) => askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
  )

  const [toCommunity, toOffice] = [await letterTo(id, representatives[0].id), await letterTo(id, officer.id)]
  expect(toCommunity.subject).toMatch(/^Cambio pedido: /)
  expect(toOffice.subject).toMatch(/^Se pidió un cambio del convenio: /)
  const [greeting, thanks, ...rest] = toCommunity.text.split('\n\n')
  expect([greeting, thanks]).toEqual([
    expect.stringContaining('Rosa Tapullima'),
    expect.stringContaining('Recibimos lo que piden por'),
  ])
  expect(rest.map(withoutAddress)).toEqual(toOffice.text.split('\n\n').slice(1).map(withoutAddress))
})

test('a letter of an award is tried with the amount that was awarded, and names who speaks for the organization', async () => {
  const { call, officer } = await anActiveAward()
  const asked = { slug: call.slug, locale: 'es', filler: '(aquí)', now: new Date() }
  const active = await sampleLetter(officer.id, { ...asked, template: 'award-active' })
  const accepted = await sampleLetter(officer.id, { ...asked, template: 'award-accepted' })
  expect([active?.isReal, active?.letter?.phone]).toEqual([false, expect.stringContaining('5,000.00')])
  expect(accepted?.letter?.phone).toContain('Rosa Tapullima')
})

/** Each reader opens the application on a page of their own. */
function withoutAddress(paragraph: string): string {
  return paragraph.replaceAll(/http\S+/g, '')
}

function letterTo(applicationId: string, personId: string) {
  return database()
    .selectFrom('notices as n')
    .innerJoin('letters as l', 'l.id', 'n.letter_id')
    .where('n.application_id', '=', applicationId)
    .where('n.template', '=', 'amendment-asked')
    .where('n.person_id', '=', personId)
    .select(['l.subject', 'l.text'])
    .executeTakeFirstOrThrow()
}
