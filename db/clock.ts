import { sql } from 'kysely'

import { lapseChanges } from '#app/domain/application-changes.ts'
import { lapseInvitation } from '#app/domain/application-leave.ts'
import { lapseAward } from '#app/domain/award-rules.ts'
import { fallDue } from '#app/domain/award-tranche-rules.ts'
import { Refusal } from '#app/domain/refusal.ts'

import { changeApplicationIn } from './application.ts'
import { changeAwardIn } from './award.ts'
import { isUnheard, offerEnds } from './award-offer.ts'
import { changeTrancheIn, listDayCome } from './award-tranche.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { sweepParkedPosts } from './parked-post.ts'

type Due = { applicationId: string; move: 'lapse_changes' | 'lapse_invitation' | 'lapse_award' }

const everyMinute = 60_000

/** What somebody else did first, or what ended meanwhile. */
const settled: readonly string[] = ['move_not_open', 'not_due_yet', 'award_not_active', 'award_void']

const lapses = {
  lapse_changes: (tx: Tx, id: string) =>
    changeApplicationIn(tx, id, { asker: 'clock' }, (file, signed) => lapseChanges(file, {}, signed)),
  lapse_invitation: (tx: Tx, id: string) =>
    changeApplicationIn(tx, id, { asker: 'clock' }, (file, signed) => lapseInvitation(file, {}, signed)),
  lapse_award: (tx: Tx, id: string) =>
    changeAwardIn(tx, id, 'clock', (file, signed) => lapseAward(file, {}, signed)),
} as const satisfies Record<Due['move'], unknown>

/**
 * Makes every move that a date has made due, each in a transaction of its own, and answers how many it made. What somebody
 * else moved first is left as it is, so running it twice, or in two processes at once, makes each move once.
 */
export async function runClock(report: (error: unknown) => void): Promise<number> {
  const due = (await listDue()).map(
    ({ applicationId, move }) =>
      (tx: Tx) =>
        lapses[move](tx, applicationId),
  )
  const payments = (await listDayCome()).map(
    (id) => (tx: Tx) => changeTrancheIn(tx, id, 'clock', (file, signed) => fallDue(file, {}, signed)),
  )
  let made = 0
  for (const move of [...due, ...payments]) {
    try {
      await inTransaction(move)
      made += 1
    } catch (error) {
      const isSettled = error instanceof Refusal && settled.includes(error.code)
      if (!isSettled) report(error)
    }
  }
  return made
}

/** Runs the clock now and every minute. `stop` resolves after the round under way. */
export function startClock(report: (error: unknown) => void): { stop: () => Promise<void> } {
  let round = Promise.resolve()
  const tick = () => {
    round = round.then(async () => {
      await runClock(report).catch(report)
      await sweepParkedPosts().catch(report)
    })
  }
  tick()
  const timer = setInterval(tick, everyMinute)
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}

async function listDue(): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select a.id as "applicationId", 'lapse_changes' as move from applications a
      where a.status = 'changes_requested' and a.changes_due_at <= now()
    union all
    select a.id, 'lapse_invitation' from applications a join stages g on g.id = a.stage_id
      where a.status = 'invited' and g.closes_at <= now()
    union all
    select w.application_id, 'lapse_award' from awards w join applications a on a.id = w.application_id
      where w.status = 'offered' and w.offered_until <= now() and a.status = 'awarded'
        and not ${isUnheard} and ${offerEnds} <= now()`.execute(database())
  return rows
}
