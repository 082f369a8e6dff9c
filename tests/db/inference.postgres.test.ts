import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { caseKeys } from '#app/domain/case-keys.ts'
import { parseFilter } from '#app/domain/filter-parse.ts'
import { queueKeys } from '#app/domain/queue-keys.ts'
import type { Role } from '#app/domain/role.ts'
import type { Tx } from '#db/connection.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import {
  type PlantedCase,
  type PlantedWorld,
  decide,
  plant,
  unguarded,
} from '#tests/support/planted-cases.ts'
import { seenByReviewer, seenByStaff } from '#tests/support/what-is-seen.ts'

freshPortal()

const aReview = { status: 'submitted', dueInDays: -1, need: 2, strength: 3, conflicted: false } as const

const aCase: PlantedCase = {
  title: 'Agua segura',
  organization: 'CANARY Nueva Esperanza',
  status: 'in_review',
  stage: 2,
  place: 'LOR',
  late: false,
  lateAccepted: false,
  hold: false,
  submittedDay: '2026-11-02',
  requested: 900,
  decision: 'none',
  reviews: [
    { ...aReview, reviewer: 0, status: 'accepted' },
    { ...aReview, reviewer: 1 },
    { ...aReview, reviewer: 2, status: 'invited' },
  ],
}

const cases: PlantedCase[] = [
  aCase,
  { ...aCase, title: 'Radio comunal', place: 'UCA', reviews: [{ ...aReview, reviewer: 1 }] },
  { ...aCase, title: 'Cacao', status: 'submitted', stage: 1, reviews: [] },
  {
    ...aCase,
    title: 'Peces',
    status: 'in_panel',
    reviews: [
      { ...aReview, reviewer: 0 },
      { ...aReview, reviewer: 2 },
    ],
  },
]

/** One hidden value that changes; what somebody sees may not. */
type Change = { what: string; make: (tx: Tx, world: PlantedWorld) => Promise<unknown> }

const others = sql`(select s.id from assignments s join people w on w.id = s.reviewer_id where w.name <> 'Mirtha Saboya')`

const aboutReviewers: Change[] = [
  {
    what: 'the scores of others',
    make: (tx) => sql`update scores set score = 4 where assignment_id in ${others}`.execute(tx),
  },
  {
    what: 'whether others scored',
    make: (tx) => sql`delete from scores where assignment_id in ${others}`.execute(tx),
  },
  {
    what: 'the state of the reviews of others',
    make: (tx) => sql`update assignments set status = 'declined' where id in ${others}`.execute(tx),
  },
  {
    what: 'when others are due',
    make: (tx) =>
      sql`update assignments set due_at = now() + interval '9 days' where id in ${others}`.execute(tx),
  },
  {
    what: 'who the others are',
    make: (tx) =>
      sql`update people set name = 'CANARY' where name in ('Abel Ñahui', 'Rosa Pérez')`.execute(tx),
  },
  {
    what: 'how many others there are',
    make: (tx) => sql`delete from assignments where id in ${others}`.execute(tx),
  },
]

const aboutDecisions: Change[] = (['proposed', 'approved'] as const).map((status) => ({
  what: `a decision ${status}`,
  make: async (tx, { officer, ids }) => {
    for (const id of ids) {
      await sql`delete from decisions where application_id = ${id}`.execute(tx)
      await decide(tx, officer, { id, status })
    }
  },
}))

const aboutOrganizations: Change = {
  what: 'the organization',
  make: (tx) => sql`update organizations set name = 'Agua Ñahui'`.execute(tx),
}

const aboutUninvolved: Change = {
  what: 'the conflict of a colleague',
  make: (tx, { ids, officer }) =>
    sql`insert into conflicts (application_id, person_id, kind, origin, effect, recorded_at)
      select unnest(${ids}::uuid[]), ${officer.id}, 'rival', 'set', 'abstains', now()`.execute(tx),
}

/** All that can be told of the applications that a reader is recused from. */
function aboutRecused(readerId: string): Change[] {
  const kept = sql`(select application_id from conflicts where person_id = ${readerId})`
  const changes = {
    'its title': sql`update applications set title = 'CANARY Agua' where id in ${kept}`,
    'its status': sql`update applications set status = 'awarded' where id in ${kept}`,
    'its stage': sql`update applications set stage_id = null where id in ${kept}`,
    'its scores': sql`update scores set score = 4 where assignment_id in (select id from assignments where application_id in ${kept})`,
    'its reviewers': sql`delete from assignments where application_id in ${kept}`,
    'its decision': sql`update decisions set status = 'released' where application_id in ${kept}`,
    'its organization': sql`update organizations set name = 'CANARY' where id in (select organization_id from applications where id in ${kept})`,
  }
  return Object.entries(changes).map(([what, change]) => ({ what, make: (tx) => change.execute(tx) }))
}

type Look = () => Promise<Record<string, unknown>>

async function staysTheSame(world: PlantedWorld, look: Look, changes: readonly Change[]) {
  let before = await look()
  expect(Object.keys(before).length).toBeGreaterThan(20)
  for (const { what, make } of changes) {
    await unguarded((tx) => make(tx, world))
    const after = await look()
    expect(after, what).toEqual(before)
    before = after
  }
}

async function recuse(world: PlantedWorld, personId: string, id: string | undefined) {
  await unguarded((tx) =>
    sql`insert into conflicts (application_id, person_id, kind, origin, effect, recorded_at)
      values (${id ?? null}, ${personId}, 'family', 'declared', 'recused', now())`.execute(tx),
  )
}

test.each(['officer', 'approver', 'auditor'] satisfies Role[])(
  'nothing that an %s filters, sorts, counts or averages tells of an application that they are recused from',
  async (role) => {
    const world = await plant(cases)
    const { id } = await staffOf(world.call.id, role, 'Ana')
    await recuse(world, id, world.ids[0])
    await staysTheSame(world, () => seenByStaff(id, world.call), aboutRecused(id))
  },
)

test('nothing that an auditor filters, sorts, counts or averages tells of a decision that waits, or of who has a conflict', async () => {
  const world = await plant(cases)
  const { id } = await staffOf(world.call.id, 'auditor', 'Ana')
  await staysTheSame(world, () => seenByStaff(id, world.call), [...aboutDecisions, aboutUninvolved])
})

test('nothing that a reviewer filters tells of other reviewers, their scores, decisions, or an organization that is hidden', async () => {
  const world = await plant(cases)
  await unguarded((tx) => sql`update stages set blindness = 'double'`.execute(tx))
  const reviewer = world.reviewers[0]?.id ?? ''
  const changes = [...aboutReviewers, ...aboutDecisions, aboutUninvolved, aboutOrganizations]
  await staysTheSame(world, () => seenByReviewer(reviewer), changes)
})

test('nothing that a reviewer filters tells of what they are recused from, and neither role sees a call of others', async () => {
  const world = await plant(cases)
  const reviewer = world.reviewers[0]?.id ?? ''
  await recuse(world, reviewer, world.ids[0])
  await staysTheSame(world, () => seenByReviewer(reviewer), aboutRecused(reviewer))
  const elsewhere = await plant([aCase])
  expect(await seenByStaff(world.officer.id, elsewhere.call)).toEqual({})
})

test('a term that a role may not use is answered like one that does not exist', () => {
  const regions = [{ code: 'LOR', name: 'Loreto' }]
  const all = [...caseKeys({ decides: true, regions }), ...queueKeys].map(({ key }) => key)
  const sights = { auditor: caseKeys({ decides: false, regions }), reviewer: queueKeys }
  for (const keys of Object.values(sights)) {
    const hidden = all.filter((key) => !keys.some((it) => it.key === key))
    expect(hidden.length).toBeGreaterThan(0)
    for (const key of hidden) {
      const [fault] = parseFilter(`${key}:70`, keys).faults
      const [unknown] = parseFilter(`${'x'.repeat(key.length)}:70`, keys).faults
      expect({ ...fault, found: '' }).toEqual({ ...unknown, found: '' })
    }
  }
})
