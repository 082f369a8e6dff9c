import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { findApplicationFor } from '#db/applicant-view.ts'
import { findStoryFor } from '#db/application-story.ts'
import { findCasePage } from '#db/case-view.ts'
import { inTransaction } from '#db/connection.ts'
import { findDecisionCase } from '#db/decision-case.ts'
import { writeLettersWith } from '#db/letter.ts'
import { recordRead } from '#db/read-log.ts'
import { listSubmittedReviews } from '#db/review-list.ts'
import { findReview } from '#db/review-view.ts'
import { renderLetter } from '#emails/render.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshDatabase()
beforeAll(() => writeLettersWith(renderLetter))

test('what a page says of one application is found by index, however many there are', async () => {
  const call = await aSmallCall({ closesInDays: -10, reviewers: 2 })
  const [officer, reviewer] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'reviewer')]
  const { id, representatives } = await aReviewedApplication(call, ['3', '2'])
  const inReview = await anApplication(call, { status: 'in_review' })
  const assignment = await asks(officer, inReview, reviewer)
  await accepts(reviewer, assignment)

  const writer = representatives[0]?.id ?? ''
  const queries = await queriesOf(async () => {
    await findCasePage(officer.id, id)
    await recordRead(id, officer.id, ['officer'])
    await findDecisionCase(officer.id, id)
    await listSubmittedReviews(officer.id, id)
    await findReview(reviewer.id, assignment)
    await findApplicationFor(writer, id, new Date())
    await findStoryFor(writer, id)
  })
  expect(queries.length).toBeGreaterThanOrEqual(7)
  for (const query of queries) expect(await tablesReadWhole(query)).toEqual([])
})

/** The tables that a query cannot but read whole: where it may, PostgreSQL reads short ones so. */
async function tablesReadWhole(query: string): Promise<string[]> {
  const places = query.match(/\$\d+/g) ?? []
  const count = Math.max(0, ...places.map((it) => Number(it.slice(1))))
  const nothing = count > 0 ? `(${Array.from({ length: count }, () => 'null').join(', ')})` : ''
  return inTransaction(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
    await sql.raw(`prepare asked as ${query}`).execute(tx)
    const { rows } = await sql.raw<Record<string, string>>(`explain execute asked ${nothing}`).execute(tx)
    await sql`deallocate asked`.execute(tx)
    const plan = rows.flatMap((row) => Object.values(row)).join('\n')
    return [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table)
  })
}
