import { createHash } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { checkAnswers } from '#app/domain/check-form.ts'
import { moves } from '#app/domain/application.ts'
import { outcomes } from '#app/domain/decision-outcome.ts'
import { readAnsweredForm } from '#db/application-check.ts'
import { database, engine } from '#db/connection.ts'
import { hashTable } from '#db/copy.ts'
import { findNextDue } from '#db/email-claim.ts'
import { listBrokenLinks } from '#db/event.ts'
import { writeLettersWith } from '#db/letter.ts'
import { applications } from '#db/seed/demo/applications.ts'
import { awards } from '#db/seed/demo/awards.ts'
import { courses } from '#db/seed/demo/courses.ts'
import { decisions } from '#db/seed/demo/decisions.ts'
import { demoFiles } from '#db/seed/demo/files.ts'
import { reviews } from '#db/seed/demo/reviews.ts'
import { seedDemonstration } from '#db/seed/seed.ts'
import { renderLetter } from '#emails/render.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'

freshDatabase()

const made = new Date()
const files = new Map<string, number>()

function keepFile(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  files.set(sha256, bytes.length)
  return Promise.resolve(sha256)
}

beforeAll(async () => {
  writeLettersWith(renderLetter)
  expect(await seedDemonstration(made, keepFile)).toEqual(true)
})

function listApplications() {
  return database()
    .selectFrom('applications as a')
    .innerJoin('calls as c', 'c.id', 'a.call_id')
    .select(['a.id', 'a.reference', 'a.title', 'a.status', 'a.submitted_at', 'c.slug'])
    .orderBy('a.reference')
    .execute()
}

test('each of the 24 applications stands where its story says, under references in the order they were begun', async () => {
  const stand = await listApplications()
  expect(stand.map(({ reference, title, status }) => [reference, title, status])).toEqual(
    applications.map(({ idea }, index) => [
      `AMZ25-${String(index + 1).padStart(4, '0')}`,
      idea.title,
      courses[index]?.status,
    ]),
  )
})

test('one call is open for five weeks more and closes at 17:00 in Lima; the other has closed', async () => {
  const calls = await database()
    .selectFrom('calls')
    .select(['slug', 'opens_at', 'closes_at'])
    .orderBy('slug')
    .execute()
  const days = (at: Date) => Math.round((at.getTime() - made.getTime()) / 86_400_000)
  expect(calls.map((it) => [it.slug, days(it.closes_at) > 0, it.opens_at < made])).toEqual([
    ['comunidades-amazonicas-2025', false, true],
    ['comunidades-amazonicas-2026', true, true],
  ])
  expect(calls.map((it) => it.closes_at.toISOString().slice(11))).toEqual(['22:00:00.000Z', '22:00:00.000Z'])
  expect(calls.map((it) => days(it.closes_at) >= 35 && days(it.closes_at) <= 37)).toEqual([false, true])
})

test('every chain of the history is whole and ends before today', async () => {
  expect(await listBrokenLinks()).toEqual([])
  const late = await database().selectFrom('events').select('id').where('made_at', '>', made).execute()
  expect(late).toEqual([])
})

test('whatever was submitted answered the whole form without a fault when it was submitted', async () => {
  // Who was invited has the next stage's form to answer now.
  const submitted = (await listApplications()).filter((it) => it.submitted_at && it.status !== 'invited')
  const faults = []
  for (const { id, reference, submitted_at: at } of submitted) {
    const { definition, answers, facts } = await readAnsweredForm(database(), id, at ?? made)
    const problems = checkAnswers(definition, answers, facts)
    if (problems.length > 0) faults.push({ reference, problems })
  }
  expect([submitted.length, faults]).toEqual([21, []])
})

test('every submission is frozen with its hash, one each', async () => {
  const frozen = await database()
    .selectFrom('submissions as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .select(['a.reference', 's.number'])
    .orderBy('a.reference')
    .execute()
  const owed = courses.flatMap(({ submittedDaysAgo, late }, index) =>
    submittedDaysAgo !== undefined || late
      ? [{ reference: `AMZ25-${String(index + 1).padStart(4, '0')}`, number: 1 }]
      : [],
  )
  expect(frozen).toEqual(owed)
})

test('every decision has come as far as its story says, with a letter to each representative once released', async () => {
  const stand = await database()
    .selectFrom('decisions as d')
    .innerJoin('applications as a', 'a.id', 'd.application_id')
    .leftJoin('events as e', (on) =>
      on.onRef('e.decision_id', '=', 'd.id').on('e.machine', '=', 'application'),
    )
    .leftJoin('notices as n', 'n.event_id', 'e.id')
    .groupBy(['a.title', 'd.status', 'd.outcome', 'd.amount'])
    .select(['a.title', 'd.status', 'd.outcome', 'd.amount'])
    .select((eb) => [eb.fn.count<number>('n.id').as('letters'), eb.fn.max('n.template').as('template')])
    .execute()
  const told = decisions.map(({ application, outcome, amount, reaches }) => {
    const it = applications.find(({ key }) => key === application)
    const released = reaches === 'released'
    return {
      title: it?.idea.title,
      status: reaches,
      outcome,
      amount,
      letters: released ? it?.organization.representatives.length : 0,
      template: released ? moves[outcomes[outcome].move].notice : null,
    }
  })
  const inOrder = (rows: { title: string | undefined }[]) =>
    rows.toSorted((left, right) => (left.title ?? '').localeCompare(right.title ?? ''))
  expect(inOrder(stand)).toEqual(inOrder(told))
})

test('nobody waits for an email of the past, and what must be told by hand still is on the list', async () => {
  expect(await findNextDue()).toBeUndefined()
  const unsent = await database().selectFrom('emails').select('id').where('status', '<>', 'sent').execute()
  expect(unsent).toEqual([])
  const untold = await database()
    .selectFrom('notices as n')
    .innerJoin('people as p', 'p.id', 'n.person_id')
    .where('n.channel', '=', 'letter')
    .where('n.told_at', 'is', null)
    .select(['p.name', 'n.template'])
    .execute()
  expect(untold).toEqual([{ name: 'Edilberto Del Águila Pinedo', template: 'decision-waitlisted' }])
})

test('every reviewer has come as far with each review as the story says', async () => {
  const stand = await database().selectFrom('assignments').select('status').execute()
  const told = reviews.flatMap(({ reviews: done, unfinished = [] }) => [
    ...done.map(() => 'submitted'),
    ...unfinished.map(({ status }) => status),
  ])
  expect(stand.map(({ status }) => status).sort()).toEqual(told.sort())
})

test('awards, payments and reports stand where their story says', async () => {
  const tranches = await database().selectFrom('tranches').select(['amount', 'status']).execute()
  const reports = await database().selectFrom('reports').select(['spent', 'status']).execute()
  const stand = await database().selectFrom('awards').select('status').execute()
  const said = (rows: { status: string; amount?: string; spent?: string }[]) =>
    rows.map(({ status, amount, spent }) => `${status} ${Number(amount ?? spent)}`).sort()
  expect(stand.map(({ status }) => status)).toEqual(awards.map(({ status }) => status))
  expect(said(tranches)).toEqual(said(awards.flatMap((it) => [...it.tranches])))
  expect(said(reports)).toEqual(said(awards.flatMap((it) => [...it.reports])))
})

test('every file that an answer names was kept where its hash says', async () => {
  const stored = await database()
    .selectFrom('attachments')
    .select(['id', 'sha256', 'size', 'award_id'])
    .execute()
  const named = applications.flatMap((it) => demoFiles(it).map(({ id }) => id))
  const answered = stored.filter(({ award_id }) => award_id === null)
  expect(answered.map(({ id }) => id).sort()).toEqual(named.sort())
  expect(stored.filter(({ sha256, size }) => files.get(sha256) !== size)).toEqual([])
})

test('a portal that has a funder is left as it is', async () => {
  const tables = ['funders', 'people', 'calls', 'applications', 'answers', 'events', 'emails', 'letters']
  const before = []
  for (const table of tables) before.push(await hashTable(engine().db, table))
  expect(await seedDemonstration(new Date(), keepFile)).toEqual(false)
  const after = []
  for (const table of tables) after.push(await hashTable(engine().db, table))
  expect(after).toEqual(before)
})
