import { expect, test } from 'vitest'

import { approve, propose, release } from '#app/domain/decision-rules.ts'
import { database } from '#db/connection.ts'
import { changeDecision, releaseDecision } from '#db/decision.ts'
import { listBrokenLinks } from '#db/event.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const declined = {
  outcome: 'declined',
  amount: null,
  conditions: '',
  reasonCodes: ['low_priority'],
  feedback: 'El presupuesto no corresponde al plan.',
  lettersMissing: [],
} as const

test('a released decision moves its application and owes each representative the letter that was approved', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const representatives = [await aPerson('Rosa Tapullima'), await aPerson('Wilder Sangama')]
  const { id } = await anApplication(call, { status: 'in_panel', representatives })
  const officer = await staffOf(call.id, 'officer')
  const approver = await staffOf(call.id, 'approver')

  await changeDecision(id, { personId: officer.id }, (file, signed) => propose(file, declined, signed))
  await changeDecision(id, { personId: approver.id }, (file, signed, hash) =>
    approve(file, { hash, readHash: hash }, signed),
  )
  await releaseDecision(id, { personId: approver.id }, (file, signed, hash) =>
    release(file, { hash }, signed),
  )

  const application = await database()
    .selectFrom('applications')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirst()
  const emails = await database()
    .selectFrom('emails as e')
    .innerJoin('letters as l', 'l.id', 'e.letter_id')
    .where('l.template', '=', 'decision-declined')
    .select(['e.recipient', 'e.status', 'l.text'])
    .execute()
  expect(application).toEqual({ status: 'declined' })
  expect(emails.map(({ recipient, status }) => ({ recipient, status })).sort(byRecipient)).toEqual(
    representatives.map(({ email }) => ({ recipient: email, status: 'queued' })).sort(byRecipient),
  )
  for (const { text } of emails) expect(text).toMatch(/El presupuesto no corresponde al plan\./)
  expect(await listBrokenLinks()).toEqual([])
})

function byRecipient(one: { recipient: string | null }, other: { recipient: string | null }) {
  return (one.recipient ?? '') < (other.recipient ?? '') ? -1 : 1
}
