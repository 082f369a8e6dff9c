import { beforeAll, expect, test } from 'vitest'

import { database, inTransaction } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { deliverDue } from '#emails/delivery.ts'
import { renderLetter } from '#emails/render.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { owedDecisionIn } from '#tests/support/owed-email.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

freshDatabase()

beforeAll(() => {
  writeLettersWith(renderLetter)
})

test('three workers at once deliver a hundred decisions, each to its recipient and once', async () => {
  const troubles: unknown[] = []
  const relay = await SmtpPeer.open()
  const recipients = Array.from({ length: 100 }, (_, place) => `persona-${place}@example.org`)
  await inTransaction(async (tx) => {
    for (const recipient of recipients) await owedDecisionIn(tx, recipient)
  })
  const settings = { smtpUrl: relay.url, report: (error: unknown) => troubles.push(error) }
  await Promise.all([deliverDue(settings), deliverDue(settings), deliverDue(settings)])

  expect(troubles).toEqual([])
  expect(relay.letters.flatMap(({ to }) => to).sort()).toEqual(recipients.sort())
  const statuses = await database().selectFrom('emails').select('status').distinct().execute()
  expect(statuses).toEqual([{ status: 'sent' }])
  await relay.close()
})
