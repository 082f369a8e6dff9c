import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { PlanRequest } from '#app/domain/assignment-request.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { workThrough } from '#app/http/planning/planning.ts'
import { planByHand, previewAsking } from '#db/assignment-dry-run.ts'
import { type StoredPlan, applyPlan, askForPlan, findPlan } from '#db/assignment-plan.ts'
import { isConflicted } from '#db/conflict-detection.ts'
import { listConflictedPairs } from '#db/conflict-pairs.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { listPlanned, listPlannedReviewers } from '#db/planned-pairs.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { asks } from '#tests/support/reviewing.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

type World = {
  call: SmallCall
  officer: TestPerson
  reviewers: TestPerson[]
  applications: SmallApplication[]
}

/** A call with so many applications in review, and three who review. */
async function aCallInReview(count = 3): Promise<World> {
  const call = await aSmallCall({ closesInDays: -10 })
  const applications = []
  for (let at = 0; at < count; at += 1) applications.push(await anApplication(call, { status: 'in_review' }))
  const reviewers = []
  for (const name of ['Abel', 'Hugo', 'Mirtha']) reviewers.push(await staffOf(call.id, 'reviewer', name))
  return { call, officer: await staffOf(call.id, 'officer', 'Jorge'), reviewers, applications }
}

function asking({ reviewers }: World, wishes: Partial<PlanRequest> = {}): PlanRequest {
  return {
    needed: 2,
    limit: null,
    reviewerIds: reviewers.map(({ id }) => id),
    applicationIds: null,
    ...wishes,
  }
}

async function work() {
  await workThrough({
    report: (error) => {
      throw error
    },
    isStopping: () => false,
  })
}

async function aPlan(world: World, wishes: Partial<PlanRequest> = {}): Promise<StoredPlan> {
  const id = await askForPlan(world.call.reviewId, world.officer.id, asking(world, wishes))
  await work()
  return known(world, id)
}

async function known({ officer }: World, id: string): Promise<StoredPlan> {
  const plan = await findPlan(officer.id, id)
  if (!plan) throw new Error('the officer has lost the plan')
  return plan
}

async function askedIn({ call }: World) {
  const rows = await database()
    .selectFrom('assignments')
    .where('stage_id', '=', call.reviewId)
    .select(['application_id as application', 'reviewer_id as reviewer'])
    .execute()
  return rows.map((it) => `${it.application} ${it.reviewer}`).sort()
}

async function pairsOf({ officer }: World, { id }: StoredPlan) {
  return listPlanned(officer.id, id, { after: '' })
}

test('a plan asks nobody before it is applied, and then exactly those whom it showed, however often it is pressed', async () => {
  const world = await aCallInReview()
  const plan = await aPlan(world)
  const shown = await pairsOf(world, plan)
  expect(plan).toMatchObject({ status: 'ready', waiting: 6, asked: 0, refused: 0 })
  expect(plan.summary?.loads.map(({ after }) => after)).toEqual([2, 2, 2])
  expect(await askedIn(world)).toEqual([])

  await applyPlan(plan, world.officer.id)
  await applyPlan(plan, world.officer.id)
  await work()
  await work()

  expect(await askedIn(world)).toEqual(shown.map((it) => `${it.application.id} ${it.reviewerId}`).sort())
  expect(await known(world, plan.id)).toMatchObject({ status: 'applied', waiting: 0, asked: 6, refused: 0 })
  const reviewers = await listPlannedReviewers(plan.id, [])
  expect(reviewers.map(({ name, added }) => [name, added])).toEqual([
    ['Abel', 2],
    ['Hugo', 2],
    ['Mirtha', 2],
  ])
})

test('who was asked before stays, and a plan adds only what is missing', async () => {
  const world = await aCallInReview(1)
  const [application] = world.applications
  const [abel] = world.reviewers
  if (!application || !abel) throw new Error('the call has both')
  await asks(world.officer, application, abel)
  const pairs = await pairsOf(world, await aPlan(world))

  expect(pairs).toHaveLength(1)
  expect(pairs.map(({ reviewerId }) => reviewerId)).not.toContain(abel.id)
})

test('a plan that is no longer of today is not applied', async () => {
  const world = await aCallInReview(1)
  const [application] = world.applications
  const [abel] = world.reviewers
  if (!application || !abel) throw new Error('the call has both')
  const plan = await aPlan(world)
  const family = { kind: 'family', effect: 'recused', note: 'Lo contó una colega.' } as const
  await recordConflict(application.id, { personId: world.officer.id }, { ...family, personId: abel.id })

  await expect(applyPlan(plan, world.officer.id)).rejects.toEqual(new Refusal('plan_stale'))
  expect(await askedIn(world)).toEqual([])
})

test('a conflict that arises while a plan is applied keeps its pair alone from being asked, and says so', async () => {
  const world = await aCallInReview(1)
  const [application] = world.applications
  if (!application) throw new Error('the call has one')
  const plan = await aPlan(world)
  const [first, second] = await pairsOf(world, plan)
  if (!first || !second) throw new Error('two are planned')
  await applyPlan(plan, world.officer.id)
  const rival = { kind: 'rival', effect: 'recused', note: 'Lo contó una colega.' } as const
  await recordConflict(
    application.id,
    { personId: world.officer.id },
    { ...rival, personId: first.reviewerId },
  )
  await work()

  expect(await known(world, plan.id)).toMatchObject({ status: 'applied', asked: 1, refused: 1 })
  const refused = await listPlanned(world.officer.id, plan.id, { refused: true })
  expect(refused).toMatchObject([{ reviewerId: first.reviewerId, refusal: 'reviewer_conflicted' }])
  expect(await askedIn(world)).toEqual([`${application.id} ${second.reviewerId}`])
})

test('what an officer has a conflict with is left to a colleague, and a colleague has no part in their plan', async () => {
  const world = await aCallInReview(2)
  const [own] = world.applications
  if (!own) throw new Error('the call has two')
  const partner = { kind: 'partner', effect: 'abstains', note: 'Lo contó una colega.' } as const
  await recordConflict(own.id, { personId: world.officer.id }, { ...partner, personId: world.officer.id })
  const plan = await aPlan(world)
  const colleague = await staffOf(world.call.id, 'officer', 'Colega')

  expect((await pairsOf(world, plan)).map(({ application }) => application.id)).not.toContain(own.id)
  expect(await findPlan(colleague.id, plan.id)).toBeUndefined()
})

test('by hand one is told before asking which applications a reviewer cannot have, and which letter goes out', async () => {
  const world = await aCallInReview(3)
  const { call, officer, reviewers, applications } = world
  const [abel] = reviewers
  const [asked, conflicted, free] = applications
  if (!abel || !asked || !conflicted || !free) throw new Error('the call has them')
  await asks(officer, asked, abel)
  const family = { kind: 'family', effect: 'recused', note: 'Lo contó una colega.' } as const
  await recordConflict(conflicted.id, { personId: officer.id }, { ...family, personId: abel.id })
  const applicationIds = applications.map(({ id }) => id)
  const plan = await known(
    world,
    await planByHand(call.reviewId, officer.id, { reviewerIds: [abel.id], applicationIds }),
  )

  expect(plan).toMatchObject({ way: 'by_hand', status: 'ready', waiting: 1, refused: 2 })
  const refused = await listPlanned(officer.id, plan.id, { refused: true })
  expect(refused.map(({ refusal }) => refusal).sort()).toEqual(['already_assigned', 'reviewer_conflicted'])
  const letters = await previewAsking(officer.id, { applicationId: free.id, reviewerId: abel.id })
  expect(letters.map(({ email }) => email)).toEqual([abel.email])
  await applyPlan(plan, officer.id)
  await work()
  expect(await askedIn(world)).toEqual([`${asked.id} ${abel.id}`, `${free.id} ${abel.id}`].sort())
})

test('the conflicts of everybody at once are those that are seen one by one', async () => {
  const world = await aCallInReview(4)
  const { call, officer, reviewers, applications } = world
  const [kin, member, typist] = reviewers
  const [first, second, third, fourth] = applications
  if (!kin || !member || !typist || !first || !second || !third || !fourth)
    throw new Error('the call has them')
  await recordConflict(
    first.id,
    { personId: officer.id },
    { personId: kin.id, kind: 'family', effect: 'abstains', note: 'Lo contó una colega.' },
  )
  await database()
    .insertInto('memberships')
    .values({ person_id: member.id, organization_id: second.organizationId, role: 'contributor' })
    .execute()
  await database()
    .updateTable('applications')
    .set({ entered_by: typist.id })
    .where('id', '=', third.id)
    .execute()
  const [speaker] = fourth.representatives
  const server = `comunidad-${call.slug}.pe`
  for (const person of [kin, speaker ?? (await aPerson('Nadie'))])
    await database()
      .updateTable('people')
      .set({ email: `${person.id}@${server}` })
      .where('id', '=', person.id)
      .execute()

  const ids = reviewers.map(({ id }) => id)
  const seen = await listConflictedPairs(call.reviewId, ids)
  const oneByOne = await database()
    .selectFrom('applications as a')
    .innerJoin('people as w', (join) => join.on('w.id', '=', sql<string>`any(${ids}::uuid[])`))
    .where('a.stage_id', '=', call.reviewId)
    .where(isConflicted(sql.ref('w.id')))
    .select(['a.id as applicationId', 'w.id as reviewerId'])
    .orderBy('a.id')
    .orderBy('w.id')
    .execute()
  expect(seen.map(({ applicationId, reviewerId }) => ({ applicationId, reviewerId }))).toEqual(oneByOne)
  // Whoever works beside the member writes from the same server.
  expect(oneByOne).toHaveLength(5)
})
