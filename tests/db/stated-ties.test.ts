import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { workThrough } from '#app/http/planning/planning.ts'
import { askForPlan } from '#db/assignment-plan.ts'
import { recordStatement } from '#db/conflict-statement.ts'
import { recordConflict } from '#db/conflict.ts'
import { database } from '#db/connection.ts'
import { findStageTies } from '#db/stage-ties.ts'
import { listPossibleTies } from '#db/stated-conflicts.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { queriesOf } from '#tests/support/queries.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const native = ['Shintuya', 'Diamante', 'Puerto Azul', 'Shipetiari'].map((it) => `Comunidad Nativa ${it}`)

/** A call in which these organizations are in review, with an officer and a reviewer. */
async function aCallOf(organizations: readonly string[]) {
  const call = await aSmallCall({ closesInDays: -10 })
  const applications = []
  for (const organization of organizations)
    applications.push(await anApplication(call, { status: 'in_review', organization }))
  const [officer, mirtha] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'reviewer', 'Mirtha')]
  const [first] = applications
  if (!first) throw new Error('somebody applies')
  return { call, applications, first, officer, mirtha }
}

/** What was stated when the portal compared less: nothing was recorded of it. */
const stated = (who: TestPerson, ...organizations: string[]) =>
  database()
    .insertInto('conflict_statements')
    .values({ person_id: who.id, organizations, said_at: sql`now() + interval '1 second'` })
    .execute()

const conflictsOf = ({ id }: TestPerson) =>
  database()
    .selectFrom('conflicts')
    .where('person_id', '=', id)
    .select(['application_id as of', 'note'])
    .execute()

test('who names the applicant and says more of it is kept from its application, and from no other', async () => {
  const { first, mirtha } = await aCallOf(native)
  const said = 'Comunidad Nativa Shintuya (mi cuñado es el jefe)'
  await recordStatement(mirtha.id, [said, 'Comunidad Nativa'])
  expect(await conflictsOf(mirtha)).toEqual([{ of: first.id, note: said }])
})

test('what somebody states later counts, even where the clock has not moved on', async () => {
  const { first, mirtha } = await aCallOf(native)
  await stated(mirtha, 'ONG Selva')
  await recordStatement(mirtha.id, ['Comunidad Nativa Shintuya'])
  expect(await conflictsOf(mirtha)).toMatchObject([{ of: first.id }])
})

test('the case of an applicant shows who named it in part, and nobody who named what all are', async () => {
  const { applications, first, officer, mirtha } = await aCallOf(native)
  await recordStatement(mirtha.id, ['CN Shintuya', 'Comunidad Nativa', 'ONG Selva'])
  expect(await conflictsOf(mirtha)).toEqual([])
  const ties = await Promise.all(applications.map(({ id }) => listPossibleTies(id)))
  expect(ties).toEqual([[{ personId: mirtha.id, said: 'CN Shintuya' }], [], [], []])

  const conflict = {
    personId: mirtha.id,
    kind: 'family',
    effect: 'recused',
    note: 'Lo contó una colega.',
  } as const
  await recordConflict(first.id, { personId: officer.id }, conflict)
  expect(await listPossibleTies(first.id)).toEqual([])
})

test('before reviewers are assigned the office has every open tie of the stage, those of the plan first', async () => {
  const { call, first, officer, mirtha } = await aCallOf(native)
  const abel = await staffOf(call.id, 'reviewer', 'Abel')
  await stated(abel, 'Diamante')
  await stated(mirtha, 'Puerto Azul', 'Comunidad Nativa Shintuya, Madre de Dios')
  const elsewhere = await staffOf((await aSmallCall({ closesInDays: -10 })).id, 'reviewer', 'Nelly')
  await stated(elsewhere, 'Shintuya')

  const request = { needed: 1, limit: null, reviewerIds: [mirtha.id], applicationIds: [first.id] }
  const plan = await askForPlan(call.reviewId, officer.id, request)
  await workThrough({ report: (error) => expect(error).toBeUndefined(), isStopping: () => false })
  const { count, shown } = await findStageTies(officer.id, call.reviewId, plan)
  expect(count).toBe(3)
  expect(
    shown.map(({ application, ...it }) => [it.name, it.said, application.organization, it.isPlanned]),
  ).toEqual([
    ['Mirtha', 'Comunidad Nativa Shintuya, Madre de Dios', 'Comunidad Nativa Shintuya', true],
    ['Abel', 'Diamante', 'Comunidad Nativa Diamante', false],
    ['Mirtha', 'Puerto Azul', 'Comunidad Nativa Puerto Azul', false],
  ])
  expect((await findStageTies(officer.id, call.reviewId)).shown.map(({ isPlanned }) => isPlanned)).toEqual([
    ...[false, false, false],
  ])
})

test('a tie is open until a conflict is recorded, and hidden from an officer who is kept from the application', async () => {
  const { call, applications, first, officer, mirtha } = await aCallOf(native)
  await stated(mirtha, 'Shintuya', 'Diamante')
  const openTo = async ({ id }: TestPerson) =>
    (await findStageTies(id, call.reviewId)).shown.map(({ said }) => said)
  expect((await openTo(officer)).sort()).toEqual(['Diamante', 'Shintuya'])

  const recused = { kind: 'family', effect: 'recused', note: 'Lo contó una colega.' } as const
  await recordConflict(first.id, { personId: officer.id }, { ...recused, personId: mirtha.id })
  expect(await openTo(officer)).toEqual(['Diamante'])
  const colleague = await staffOf(call.id, 'officer', 'Jorge')
  await recordConflict(
    applications[1]?.id ?? '',
    { personId: officer.id },
    { ...recused, personId: colleague.id },
  )
  expect(await openTo(colleague)).toEqual([])
  expect(await openTo(officer)).toEqual(['Diamante'])
})

test('the ties of a stage take as many queries for three as for one, and only the first are listed', async () => {
  const few = await aCallOf(native.slice(0, 1))
  await stated(few.mirtha, 'Shintuya')
  const ofOne = await queriesOf(() => findStageTies(few.officer.id, few.call.reviewId))
  const many = await aCallOf(native)
  await stated(many.mirtha, ...Array.from({ length: 21 }, (_, at) => `Shintuya ${at}`), 'Diamante', 'Azul')
  const ofMany = await queriesOf(async () =>
    expect(await findStageTies(many.officer.id, many.call.reviewId)).toMatchObject({ count: 23 }),
  )
  expect(ofMany.length).toBe(ofOne.length)
  expect((await findStageTies(many.officer.id, many.call.reviewId)).shown).toHaveLength(20)
})
