import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { BulkRequest } from '#app/domain/bulk-action.ts'
import { caseKeys } from '#app/domain/case-keys.ts'
import { workThrough } from '#app/http/planning/planning.ts'
import { applyBulk, findBulk, planBulk, previewBulk } from '#db/bulk-action.ts'
import { listBulkTargets } from '#db/bulk-targets.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { daysPass } from '#tests/support/days-pass.ts'
import { filterOf } from '#tests/support/filters.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { lettersOwed } from '#tests/support/letters-owed.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const going = {
  isStopping: () => false,
  report: (error: unknown) => {
    throw error
  },
}
const work = () => workThrough(going)

async function tries(officer: TestPerson, call: SmallCall, q: string, request: BulkRequest) {
  const filter = filterOf(q, caseKeys({ decides: true, regions: [] }))
  const id = await planBulk({ readerId: officer.id, callId: call.id, filter }, q, request)
  const bulk = await findBulk(officer.id, id)
  if (!bulk) throw new Error('the dry run was kept')
  const named = async (refused: boolean) => {
    const targets = await listBulkTargets(officer.id, id, { refused })
    return targets.map(({ title, refusal }) => [title, refusal])
  }
  return { bulk, named, now: () => findBulk(officer.id, id) }
}

test('a letter to all that match is tried first, says who is refused and why, and reaches each of the others once', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const agua = await anApplication(call, { status: 'submitted', title: 'Agua' })
  const mine = await anApplication(call, { status: 'submitted', title: 'De mi primo' })
  await anApplication(call, { title: 'Borrador' })
  const conflict = {
    personId: officer.id,
    kind: 'family',
    effect: 'abstains',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(mine.id, { personId: officer.id }, conflict)

  const request = { kind: 'write', heading: 'Taller', message: 'Habrá un taller el lunes.' } as const
  const { bulk, named, now } = await tries(officer, call, 'status:submitted', request)
  expect([await named(false), await named(true)]).toEqual([[['Agua', null]], [['De mi primo', 'conflicted']]])
  const target = { applicationId: agua.id, subjectId: agua.id }
  expect((await previewBulk(bulk, target, officer.id)).map(({ subject }) => subject)).toEqual([
    `Sobre Agua (${agua.reference}): Taller`,
  ])
  await work()
  expect(await lettersOwed(agua.id, 'application-message')).toEqual([])

  await applyBulk(bulk, officer.id)
  await applyBulk(bulk, officer.id)
  await work()
  await work()
  expect(await lettersOwed(agua.id, 'application-message')).toHaveLength(1)
  expect(await lettersOwed(mine.id, 'application-message')).toEqual([])
  expect(await now()).toMatchObject({ status: 'applied', done: 1, refused: 1, waiting: 0 })
})

test('late reviewers are reminded together, and nobody twice in a day', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer')
  const reviewer = await staffOf(call.id, 'reviewer', 'Mirtha Saboya')
  const application = await anApplication(call, { status: 'in_review' })
  await accepts(reviewer, await asks(officer, application, reviewer))
  await daysPass(application.id, 65)
  const remind = async () => {
    const { bulk, named } = await tries(officer, call, 'overdue:yes', { kind: 'remind' })
    const said = [await named(false), await named(true)]
    await applyBulk(bulk, officer.id)
    await work()
    return said
  }
  expect(await remind()).toEqual([[['Agua segura', null]], []])
  expect(await remind()).toEqual([[], [['Agua segura', 'reminder_settled']]])
  expect(await lettersOwed(application.id, 'review-due')).toHaveLength(1)
})

test('only those whose checklist is complete are moved to review', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer')
  await anApplication(call, { status: 'submitted', title: 'Sin revisar' })
  const { named, bulk } = await tries(officer, call, '', { kind: 'start_review' })
  expect([await named(false), await named(true)]).toEqual([[], [['Sin revisar', 'screening_not_done']]])
  const stranger = await staffOf(call.id, 'officer')
  expect(await findBulk(stranger.id, bulk.id)).toBeUndefined()
})

test('of many, how many match is known at once; they are tried in the background, and a stop loses and repeats nothing', async () => {
  const call = await aSmallCall({ closesInDays: -10 })
  const officer = await staffOf(call.id, 'officer')
  const one = await anApplication(call, { title: 'Agua' })
  await sql`insert into applications (call_id, organization_id, form_version_id, reference, title, created_by)
    select call_id, organization_id, form_version_id, reference || '-' || i, title, created_by
    from applications, generate_series(1, 44) i where id = ${one.id}`.execute(database())
  const { now } = await tries(officer, call, '', { kind: 'start_review' })
  expect(await now()).toMatchObject({ status: 'trying', untried: 45, refused: 0 })
  let looks = 0
  const stopsAfter = (many: number) => ({ ...going, isStopping: () => (looks += 1) > many })
  await workThrough(stopsAfter(20))
  const { untried = 0, refused = 0, status } = (await now()) ?? {}
  expect([status, untried + refused, untried > 0 && refused > 0]).toEqual(['trying', 45, true])
  await work()
  expect(await now()).toMatchObject({ status: 'ready', untried: 0, waiting: 0, refused: 45 })
})
