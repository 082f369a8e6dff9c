import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { database } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { readChain } from '#db/history-chain.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

test('each link of a history holds the hash of the one before, and an edited row is named in its own chain only', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const [edited, whole] = [
    await anApplication(call, { status: 'in_panel' }),
    await anApplication(call, { status: 'in_panel' }),
  ]
  const { links, brokenAt } = await readChain(edited.id)
  expect(brokenAt).toEqual(null)
  expect(links.map(({ number, move }) => [number, move])).toEqual([
    [1, 'submit'],
    [2, 'start_review'],
    [3, 'close_review'],
  ])
  expect(links.map(({ previousHash }) => previousHash)).toEqual(['', links[0]?.hash, links[1]?.hash])

  await sql`alter table events disable trigger events_stay`.execute(database())
  await sql`update events set capacity = 'approver' where application_id = ${edited.id} and number = 2`.execute(
    database(),
  )
  await sql`alter table events enable trigger events_stay`.execute(database())

  expect((await readChain(edited.id)).brokenAt).toEqual(2)
  expect((await readChain(whole.id)).brokenAt).toEqual(null)
  expect((await listBrokenLinks()).map(({ reference, number }) => [reference, number])).toEqual([
    [edited.reference, 2],
  ])
})
