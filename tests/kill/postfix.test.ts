import { expect, test } from 'vitest'

import { killHouse } from '#tests/support/kill-house.ts'
import { KilledPortal, killPoints } from '#tests/support/kill-points.ts'
import { Postfix } from '#tests/support/postfix.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

const rounds = Number(process.env['KILL_ROUNDS'] ?? 2)
const house = killHouse()

test('through a real Postfix, by what it writes into its log, each decision is said to its people once', async () => {
  const relay = await SmtpPeer.open()
  const postfix = await Postfix.before(relay.port)
  const env = { SMTP_LOG: `postfix:${postfix.log}` }
  const wishes = { databaseUrl: house().databaseUrl, relay, relayPort: postfix.port, rounds, env }
  const portal = await KilledPortal.start(wishes)
  await portal.rounds()

  const decisions = rounds * killPoints.length
  await relay.hasTaken(decisions)
  const verdict = await portal.verdict()
  expect(verdict).toEqual({ decisions, silent: 0, lost: 0, extra: 0, foreign: 0 })
  await portal.stop()
  postfix.stop()
  await relay.close()
  console.log(`${rounds} kills at each of ${killPoints.length} places, through Postfix:`, verdict)
}, 3_600_000)
