import { sql } from 'kysely'

import type { Preference } from '#app/domain/assignment-problem.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { take } from '#app/domain/review-offer.ts'
import type { LocalizedText } from '#app/domain/text.ts'

import { lastSetting } from './assignment-stage.ts'
import { hasConflict, isConflicted } from './conflict-detection.ts'
import { type Tx, database, inTransaction } from './connection.ts'
import { placeNames } from './kept-from.ts'
import { createAssignment } from './review.ts'
import { holdsRole } from './role.ts'

/**
 * An application that a reviewer is not asked about, as they may see it before any declaration: title, place and, where the stage
 * shows it, organization. `wanted` says whether it still lacks reviewers, and `mayTake` whether this one may still take some.
 */
export type Offer = {
  id: string
  reference: string
  title: string
  organization: string | null
  places: string[]
  call: LocalizedText
  stage: LocalizedText
  isWanted: boolean
  mayTake: boolean
  asksPreferences: boolean
  preference: Preference | null
}

const open = sql`('invited', 'accepted', 'submitted')`
const shownAtOnce = 200

/** What a reviewer may take or wish for, those that lack most reviewers first. What they have a conflict with is never among them. */
export async function listOffers(reviewerId: string): Promise<Offer[]> {
  return offersTo(reviewerId, database()).limit(shownAtOnce).execute()
}

/** How many there are, as a reviewer's first page says it. */
export async function countOffers(reviewerId: string): Promise<number> {
  return (await listOffers(reviewerId)).length
}

function offersTo(reviewerId: string, db: Pick<Tx, 'with'>) {
  return db
    .with(
      (it) => it('choosing').materialized(),
      (it) => stagesToChooseIn(reviewerId, it),
    )
    .selectFrom('choosing as g')
    .innerJoin('applications as a', 'a.stage_id', 'g.id')
    .innerJoin('organizations as o', 'o.id', 'a.organization_id')
    .leftJoin('review_preferences as v', (join) =>
      join.onRef('v.application_id', '=', 'a.id').on('v.person_id', '=', reviewerId),
    )
    .where('a.status', '=', 'in_review')
    .where((eb) => eb.or([eb('g.atMost', '>', 0), eb('g.asksPreferences', '=', true)]))
    .where(
      sql<boolean>`not exists (select from assignments s where s.application_id = a.id and s.stage_id = g.id
      and s.reviewer_id = ${reviewerId} and s.status <> 'cancelled')`,
    )
    .where(sql<boolean>`not ${isConflicted(reviewerId)}`)
    .select(['a.id', 'a.reference', 'a.title', 'g.call', 'g.stage', 'v.preference'])
    .select(['g.asksPreferences', 'g.atMost', 'g.taken', 'g.wanted'])
    .select((eb) => [
      sql<string | null>`case when g.blindness <> 'double' then o.name end`.as('organization'),
      placeNames(eb.ref('g.funder_id'), eb.ref('a.place_code')).as('places'),
      sql<boolean>`${reviewersSoFar} < g.wanted`.as('isWanted'),
      sql<boolean>`g.taken < g."atMost"`.as('mayTake'),
    ])
    .orderBy(sql`${reviewersSoFar}`)
    .orderBy('a.reference')
}

/** The review stages of the calls for which somebody reviews, with what they may choose there: worked out once for all applications. */
function stagesToChooseIn(reviewerId: string, db: Pick<Tx, 'selectFrom'>) {
  return db
    .selectFrom('stages as g')
    .innerJoin('calls as c', 'c.id', 'g.call_id')
    .innerJoin('programs as p', 'p.id', 'c.program_id')
    .where('g.kind', '=', 'review')
    .where((eb) => holdsRole(eb, reviewerId, ['reviewer'], 'c.id'))
    .select(['g.id', 'g.title as stage', 'g.blindness', 'g.reviewers_per_application as wanted'])
    .select(['c.title as call', 'p.funder_id'])
    .select([
      lastSetting<number>(sql`at_most`, sql`0`).as('atMost'),
      lastSetting<boolean>(sql`asks_preferences`, sql`false`).as('asksPreferences'),
      takenBy(reviewerId).as('taken'),
    ])
}

const reviewersSoFar = sql<number>`(select count(*)::int from assignments s where s.application_id = a.id
  and s.stage_id = g.id and s.status in ${open})`

/** How many applications of the stage `g` a reviewer took by themselves and still has. */
function takenBy(reviewerId: string) {
  return sql<number>`(select count(*)::int from assignments s join events e on e.subject_id = s.id
    and e.machine = 'review' and e.move = 'assign' and e.detail ->> 'way' = 'self_service'
    where s.reviewer_id = ${reviewerId} and s.stage_id = g.id and s.status in ${open})`
}

/** Takes one of the applications that are offered; their conflict is asked for before it is read, as of any other. */
export async function takeOffer(reviewerId: string, applicationId: string): Promise<void> {
  await inTransaction(async (tx) => {
    // Two that one reviewer takes at once would not see each other; two reviewers of one application wait for its lock.
    await tx.selectFrom('people').select('id').where('id', '=', reviewerId).forUpdate().execute()
    const offer = await offersTo(reviewerId, tx).where('a.id', '=', applicationId).executeTakeFirst()
    if (!offer) throw new Refusal('not_found')
    const reviewerConflicted = await hasConflict(tx, applicationId, reviewerId)
    const input = { reviewerConflicted, load: offer.taken, limit: offer.atMost, wanted: offer.wanted }
    await createAssignment(tx, applicationId, { personId: reviewerId }, (file, signed) =>
      take(file, input, signed),
    )
  })
}

/** Keeps what a reviewer would rather have, of what is offered to them; null takes an earlier wish back. */
export async function savePreferences(
  reviewerId: string,
  wishes: ReadonlyMap<string, Preference | null>,
): Promise<void> {
  await inTransaction(async (tx) => {
    for (const [applicationId, preference] of wishes) {
      const own = { application_id: applicationId, person_id: reviewerId }
      if (preference === null)
        await tx
          .deleteFrom('review_preferences')
          .where('application_id', '=', applicationId)
          .where('person_id', '=', reviewerId)
          .execute()
      else
        await tx
          .insertInto('review_preferences')
          .values({ ...own, preference })
          .onConflict((it) =>
            it.columns(['application_id', 'person_id']).doUpdateSet({ preference, said_at: sql`now()` }),
          )
          .execute()
    }
  })
}
