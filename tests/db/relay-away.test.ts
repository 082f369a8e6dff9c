import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { writeTo } from '#app/domain/application-message.ts'
import { changeApplication } from '#db/application.ts'
import { database } from '#db/connection.ts'
import { deliverDue } from '#emails/delivery.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshPortal()

/** Lets so many minutes pass for everything that waits to be sent. */
async function minutesPass(minutes: number) {
  const earlier = (column: string) => sql<Date>`${sql.ref(column)} - make_interval(mins => ${minutes}::int)`
  await database()
    .updateTable('emails')
    .set({ next_attempt_at: earlier('next_attempt_at'), created_at: earlier('created_at') })
    .where('status', '=', 'queued')
    .execute()
}

async function countBy(status: 'queued' | 'sent') {
  const { count } = await database()
    .selectFrom('emails')
    .where('status', '=', status)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

test('while the relay is away for an hour six decisions go on; their letters arrive after, in order, each once', async () => {
  const relay = await SmtpPeer.open()
  const { port, url } = relay
  await relay.close()
  const report = (error: unknown) => {
    throw error
  }
  const delivers = () => deliverDue({ smtpUrl: url, report })
  const call = await aSmallCall({ closesInDays: -10 })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  const references: string[] = []
  for (let at = 0; at < 6; at++) {
    const rosa = await aPerson('Rosa Tapullima')
    const { id, reference } = await anApplication(call, { status: 'in_panel', representatives: [rosa] })
    references.push(reference)
    await changeApplication(id, { personId: officer.id }, (file, signed) =>
      writeTo(file, { heading: 'Ya casi', message: 'Pronto decidimos.' }, signed),
    )
    await proposes(officer, id, aDecline)
    await approves(approver, id)
    await releases(approver, id)
    await delivers()
    await minutesPass(10)
  }
  await delivers()
  expect([await countBy('sent'), await countBy('queued')]).toEqual([0, 18])

  const back = await SmtpPeer.open({ port })
  for (let left = await countBy('queued'); left > 0; left = await countBy('queued')) {
    await minutesPass(10)
    await delivers()
  }
  const arrived = Map.groupBy(back.letters, ({ mail }) => /T-\w+/.exec(String(mail.references))?.[0] ?? '')
  expect([...arrived.keys()].sort()).toEqual(references.toSorted())
  for (const letters of arrived.values()) {
    expect(letters.map(({ subject }) => subject.split(' ').slice(0, 2).join(' '))).toEqual([
      'Recibimos su',
      'Sobre Agua',
      'Esta vez',
    ])
  }
  await back.close()
})
