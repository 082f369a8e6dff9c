import { expect, test } from 'vitest'

import { killHouse } from '#tests/support/kill-house.ts'
import { KilledPortal, killPoints } from '#tests/support/kill-points.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

const rounds = Number(process.env['KILL_ROUNDS'] ?? 2)
const house = killHouse()

/** The relay has the letter, and nothing here says so yet. */
const inTheWindow = ['dot', 'unwritten', 'update']

test('without the relay’s log a letter comes twice only where it was taken and not yet written down, as the same letter', async () => {
  const relay = await SmtpPeer.open()
  const portal = await KilledPortal.start({ databaseUrl: house().databaseUrl, relay, rounds, env: {} })
  await portal.rounds()

  const verdict = await portal.verdict()
  const decisions = rounds * killPoints.length
  expect(verdict).toEqual({
    decisions,
    silent: 0,
    lost: 0,
    extra: rounds * inTheWindow.length,
    foreign: 0,
  })
  for (const copies of Map.groupBy(relay.letters, ({ mail }) => mail.messageId).values()) {
    expect(new Set(copies.map(({ raw }) => raw.toString())).size).toEqual(1)
  }
  await portal.stop()
  await relay.close()
  console.log(`${rounds} kills at each of ${killPoints.length} places, without a log:`, verdict)
}, 3_600_000)
