import { inTransaction } from '../connection.ts'
import { storeProgram } from './call.ts'
import { storeDrafts } from './demo-applications.ts'
import { awardSteps } from './demo-awards.ts'
import { storeClosedCall, storeOpenCall } from './demo-call.ts'
import { courseSteps } from './demo-courses.ts'
import { daysBefore } from './demo-days.ts'
import { decisionSteps } from './demo-decisions.ts'
import type { StoreFile } from './demo-files.ts'
import { settleLetters } from './demo-letters.ts'
import { storePeople } from './demo-people.ts'
import { replay } from './demo-replay.ts'
import { reviewSteps } from './demo-reviews.ts'
import { storeFunder } from './store-funder.ts'

const beganDaysAgo = 300

/** Long enough for a slow computer, in milliseconds; here it takes a few seconds. */
const longest = 300_000

/**
 * Makes the demonstration in a portal that has no funder, all of it or nothing, and answers whether it did. Every status
 * is reached by the moves that lead there, made at the times that the content says, counted back from `now`.
 */
export async function seedDemonstration(now: Date, storeFile: StoreFile): Promise<boolean> {
  return inTransaction(async (tx) => {
    const funder = await tx.selectFrom('funders').select('id').limit(1).executeTakeFirst()
    if (funder) return false
    const days = daysBefore(now)
    const began = days.at(beganDaysAgo, '08:00')
    const program = await storeProgram(tx, await storeFunder(tx), began)
    const person = await storePeople(tx, program, began)
    const call = await storeClosedCall(tx, program, days)
    const world = await storeDrafts(tx, { call, days, person }, storeFile)
    await replay(tx, [
      ...courseSteps(world),
      ...reviewSteps(world),
      ...decisionSteps(world),
      ...awardSteps(world, storeFile),
    ])
    await settleLetters(tx, person, now)
    await storeOpenCall(tx, program, days)
    return true
  }, longest)
}
