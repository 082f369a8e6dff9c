import { expect, test } from 'vitest'

import { listRunCalls } from '#db/board.ts'
import { anActiveAward, anAgreement, anOffer, aPaidAward } from '#tests/support/awarding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'

freshPortal()

test.each([
  ['is offered', anOffer, 0],
  ['has its agreement, and waits for the community to say where the money goes', anAgreement, 0],
  ['has a payment that is due', anActiveAward, 1],
  ['waits for a report', aPaidAward, 0],
])('an award that %s', async (_how, make, waiting) => {
  const { officer } = await make()
  expect(await listRunCalls(officer.id)).toMatchObject([{ awards: waiting }])
})
