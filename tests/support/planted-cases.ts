import fc from 'fast-check'
import { sql } from 'kysely'

import { applicationStatuses } from '#app/domain/application.ts'
import { type Tx, inTransaction } from '#db/connection.ts'
import { type SmallCall, aCriterion, aSmallCall } from '#tests/support/small-call.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'

const day = 86_400_000

/** One application as a test describes it, with nothing of what it would take to get there. */
export type PlantedCase = {
  title: string
  organization: string
  status: (typeof applicationStatuses)[number]
  stage: 0 | 1 | 2
  place: 'LOR' | 'MAY' | 'UCA' | null
  late: boolean
  lateAccepted: boolean
  hold: boolean
  submittedDay: string | null
  requested: number | null
  decision: 'none' | 'proposed' | 'approved' | 'released'
  reviews: PlantedReview[]
}

/** One assignment by the number of its reviewer; scores off the scale are kept and not counted. */
export type PlantedReview = {
  reviewer: number
  status: 'invited' | 'accepted' | 'submitted' | 'declined'
  dueInDays: number | null
  need: number | null
  strength: number | null
  conflicted: boolean
}

export const criteria = [
  aCriterion('need', 'Necesidad', { weight: '1', scaleMin: '0', scaleMax: '4' }),
  aCriterion('strength', 'Fuerza', { weight: '2.5', scaleMin: '1', scaleMax: '5', optional: true }),
]
export const reviewerNames = ['Mirtha Saboya', 'Abel Ñahui', 'Rosa Pérez', 'Óscar Tello']

const review: fc.Arbitrary<PlantedReview> = fc.record({
  reviewer: fc.nat({ max: reviewerNames.length - 1 }),
  status: fc.constantFrom('invited', 'accepted', 'submitted', 'submitted', 'declined'),
  dueInDays: fc.constantFrom(-9, -1, 4, null),
  need: fc.constantFrom(0, 1, 2, 3, 4, 7, null),
  strength: fc.constantFrom(1, 3, 4, 5, null),
  conflicted: fc.boolean(),
})

export const plantedCase: fc.Arbitrary<PlantedCase> = fc.record({
  title: fc.constantFrom('Agua segura', 'Radio comunal', 'Cacao al 100%', 'Peñón "alto"', 'AGUA y sal'),
  organization: fc.constantFrom('Comunidad Nativa Ñuñoa', 'Asociación El Árbol', 'Nueva Esperanza'),
  status: fc.constantFrom(...applicationStatuses, 'in_review', 'in_review', 'submitted'),
  stage: fc.constantFrom(0, 1, 2, 2),
  place: fc.constantFrom('LOR', 'MAY', 'UCA', null),
  late: fc.boolean(),
  lateAccepted: fc.boolean(),
  hold: fc.boolean(),
  submittedDay: fc.constantFrom('2026-10-01', '2026-11-02', '2026-11-28', null),
  requested: fc.constantFrom(900, 12_500.5, 30_000, null),
  decision: fc.constantFrom('none', 'none', 'proposed', 'approved', 'released'),
  reviews: fc.uniqueArray(review, { maxLength: 3, selector: (it) => it.reviewer }),
})

export type PlantedWorld = { call: SmallCall; officer: TestPerson; reviewers: TestPerson[]; ids: string[] }

/** A call with these applications written straight into the database: how they came to be is no part of what a list shows. */
export async function plant(cases: readonly PlantedCase[]): Promise<PlantedWorld> {
  const call = await aSmallCall({ closesInDays: -10, criteria })
  const officer = await staffOf(call.id, 'officer', 'Claudia Reátegui')
  const reviewers: TestPerson[] = []
  for (const name of reviewerNames) reviewers.push(await staffOf(call.id, 'reviewer', name))
  const applicant = await aPerson('Julio Shapiama')
  const ids = await unguarded(async (tx) => {
    await plantPlaces(tx, call)
    const made: string[] = []
    for (const [at, it] of cases.entries())
      made.push(await plantCase(tx, { call, officer, reviewers, applicant, at }, it))
    return made
  })
  return { call, officer, reviewers, ids }
}

/** Writes without the guards of the machines, as only tests may. The figures of reviews follow all the same. */
export async function unguarded<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    const done = await work(tx)
    await sql`select keep_review_figures(application_id, stage_id) from assignments`.execute(tx)
    return done
  })
}

async function plantPlaces(tx: Tx, { id, funderId }: SmallCall) {
  const [loreto] = await tx
    .insertInto('places')
    .values([
      { funder_id: funderId, level: 1, code: 'LOR', name: 'Loreto' },
      { funder_id: funderId, level: 1, code: 'UCA', name: 'Ucayali' },
    ])
    .returning('id')
    .execute()
  await tx
    .insertInto('places')
    .values({ funder_id: funderId, level: 2, code: 'MAY', name: 'Maynas', parent_id: loreto?.id ?? null })
    .execute()
  await tx
    .updateTable('calls')
    .set({ place_codes: ['LOR', 'UCA'] })
    .where('id', '=', id)
    .execute()
}

type About = Omit<PlantedWorld, 'ids'> & { applicant: TestPerson; at: number }

async function plantCase(tx: Tx, about: About, it: PlantedCase): Promise<string> {
  const { call, officer, applicant, at } = about
  const organization = await tx
    .insertInto('organizations')
    .values({ name: it.organization, created_by: applicant.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('applications')
    .values({
      call_id: call.id,
      organization_id: organization.id,
      form_version_id: call.formVersionId,
      stage_id: [null, call.screeningId, call.reviewId][it.stage] ?? null,
      reference: `${call.slug}-${String(at).padStart(3, '0')}`,
      title: it.title,
      place_code: it.place,
      status: it.status,
      hold: it.hold,
      late: it.late,
      late_accepted_by: it.lateAccepted ? officer.id : null,
      submitted_at: it.submittedDay === null ? null : new Date(`${it.submittedDay}T20:00:00-05:00`),
      created_by: applicant.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await plantMoney(tx, about, { id, it })
  for (const review of it.reviews) await plantReview(tx, about, { id, review })
  return id
}

async function plantMoney(tx: Tx, about: About, { id, it }: { id: string; it: PlantedCase }) {
  if (it.requested !== null) {
    await tx
      .insertInto('submissions')
      .values({
        application_id: id,
        number: 1,
        event_id: Number.parseInt(id.slice(0, 8), 16),
        form_version_id: about.call.formVersionId,
        reached_us_at: new Date(),
        declared_by: about.applicant.id,
        hash: '0'.repeat(64),
        requested: String(it.requested),
      })
      .execute()
  }
  if (it.decision !== 'none') await decide(tx, about.officer, { id, status: it.decision })
}

/** A decision as it stands, whoever made it. */
export async function decide(
  tx: Tx,
  { id: by }: TestPerson,
  { id, status }: { id: string; status: 'proposed' | 'approved' | 'released' },
) {
  const isApproved = status !== 'proposed'
  await tx
    .insertInto('decisions')
    .values({
      application_id: id,
      number: 1,
      status,
      outcome: 'declined',
      hash: isApproved ? '0'.repeat(64) : null,
      proposed_by: by,
      proposed_at: new Date(),
      approved_by: isApproved ? (await aColleague(tx)).id : null,
      released_by: status === 'released' ? by : null,
      released_at: status === 'released' ? new Date() : null,
      reason_codes: [],
      ...{ conditions: '', feedback: '' },
    })
    .execute()
}

function aColleague(tx: Tx) {
  return tx
    .insertInto('people')
    .values({ name: 'Elena Villacorta', locale: 'es' })
    .returning('id')
    .executeTakeFirstOrThrow()
}

async function plantReview(tx: Tx, about: About, { id, review }: { id: string; review: PlantedReview }) {
  const { call, officer } = about
  const reviewer = about.reviewers[review.reviewer]
  if (!reviewer) throw new Error('nobody of that number reviews')
  const assignment = await tx
    .insertInto('assignments')
    .values({
      application_id: id,
      stage_id: call.reviewId,
      reviewer_id: reviewer.id,
      status: review.status,
      rubric_id: call.rubricId,
      due_at: review.dueInDays === null ? null : new Date(Date.now() + review.dueInDays * day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const key of ['need', 'strength'] as const) {
    await sql`insert into scores (assignment_id, criterion_id, score)
      select ${assignment.id}, id, ${review[key]}::numeric from criteria
      where rubric_id = ${call.rubricId} and key = ${key}`.execute(tx)
  }
  if (!review.conflicted) return
  await tx
    .insertInto('conflicts')
    .values({
      application_id: id,
      person_id: reviewer.id,
      kind: 'family',
      origin: 'set',
      effect: 'abstains',
      recorded_by: officer.id,
      recorded_at: new Date(),
    })
    .execute()
}
