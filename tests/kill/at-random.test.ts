import { expect, test } from 'vitest'

import { chances } from '#tests/support/chance.ts'
import { killHouse } from '#tests/support/kill-house.ts'
import { RandomKills } from '#tests/support/random-kills.ts'
import { type Fault, SmtpPeer } from '#tests/support/smtp-peer.ts'

const kills = Number(process.env['KILLS'] ?? 4)
const seed = Number(process.env['SEED'] ?? 1)
const faults = [421, 451, 'drop', 'stall'] as const
/** Of twenty letters each fault befalls one. */
const share = 0.05
const house = killHouse()

test('two portals that are killed again and again, and a relay with its moods, say each decision to its people once', async () => {
  const { databaseUrl, log } = house()
  const [chance, mood] = [chances(seed), chances(seed + 1)]
  const happened = new Map<Fault, number>()
  const relay = await SmtpPeer.open({
    log,
    chance: () => {
      const fault = faults[Math.floor(mood() / share)]
      if (fault) happened.set(fault, (happened.get(fault) ?? 0) + 1)
      return fault
    },
  })
  const world = await RandomKills.start({ databaseUrl, relay, log, decisions: kills * 3, chance })
  await world.kills(kills)

  const verdict = await world.verdict()
  expect(verdict).toEqual({ decisions: verdict.decisions, silent: 0, lost: 0, extra: 0, foreign: 0 })
  await world.stop()
  await relay.close()
  console.log(`${kills} kills at random (seed ${seed}), faults:`, Object.fromEntries(happened), verdict)
}, 3_600_000)
