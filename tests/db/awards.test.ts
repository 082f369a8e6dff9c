import { expect, test } from 'vitest'

import { acceptAward, activateAward } from '#app/domain/award-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { changeAwardIn } from '#db/award.ts'
import { database, inTransaction } from '#db/connection.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

/** An award that its representative accepted, with its agreement signed and its payment details verified. */
async function anAcceptedAward() {
  const call = await aSmallCall({ closesInDays: -10 })
  const application = await anApplication(call, { status: 'in_panel' })
  const approver = await staffOf(call.id, 'approver')
  await proposes(await staffOf(call.id, 'officer'), application.id, anAward('5000'))
  await approves(approver, application.id)
  await releases(approver, application.id)
  const [speaker] = application.representatives
  await inTransaction((tx) =>
    changeAwardIn(tx, application.id, { personId: speaker?.id ?? '' }, (file, signed) =>
      acceptAward(file, {}, signed),
    ),
  )
  await database()
    .updateTable('awards')
    .set({ agreement_signed_on: '2026-01-10', payment_verified_at: new Date() })
    .where('application_id', '=', application.id)
    .execute()
  return { call, application, approver }
}

function identify({ organizationId }: SmallApplication, kind: string, value: string) {
  return database()
    .insertInto('organization_identifiers')
    .values({ organization_id: organizationId, kind, value })
    .execute()
}

test('only an identifier that the funder can pay by puts an award in force, never a mere number of a registry', async () => {
  const { call, application, approver } = await anAcceptedAward()
  await database()
    .updateTable('funders')
    .set({ tax_identifiers: ['kra_pin'] })
    .where('id', '=', call.funderId)
    .execute()
  const activates = () =>
    inTransaction((tx) =>
      changeAwardIn(tx, application.id, { personId: approver.id }, (file, signed) =>
        activateAward(file, { startsOn: '2026-02-01', endsOn: '2027-01-31' }, signed),
      ),
    )

  await identify(application, 'registry_number', '11012345')
  await expect(activates()).rejects.toEqual(new Refusal('payee_missing'))
  await identify(application, 'kra_pin', 'A001234567Z')
  await activates()
})
