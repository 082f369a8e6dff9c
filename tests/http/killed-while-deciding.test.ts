import { expect, test } from 'vitest'

import { killHouse } from '#tests/support/kill-house.ts'
import { KilledPortal, killPoints } from '#tests/support/kill-points.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

/** `npm run test:kill` has forty. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2)
const house = killHouse()

test('a portal that is killed at any of thirteen places says each decision to its people once', async () => {
  const { databaseUrl, log } = house()
  const relay = await SmtpPeer.open({ log })
  const env = { SMTP_LOG: `postfix:${log}` }
  const portal = await KilledPortal.start({ databaseUrl, relay, rounds, env })
  await portal.rounds()

  const verdict = await portal.verdict()
  const decisions = rounds * killPoints.length
  expect(verdict).toEqual({ decisions, silent: 0, lost: 0, extra: 0, foreign: 0 })
  await portal.stop()
  await relay.close()
  console.log(`${rounds} kills at each of ${killPoints.length} places, with the relay's log:`, verdict)
}, 3_600_000)
