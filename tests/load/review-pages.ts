import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

import { closeDatabase, database, openDatabase } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { type Measured, verdictOf } from '#tests/support/bar.ts'
import clusterForTests from '#tests/support/cluster-for-tests.ts'
import { endHouse, startHouse } from '#tests/support/house.ts'
import { openSession } from '#tests/support/open-session.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

/**
 * What pages of reviewing take on this machine, which the client shares, beside what HotCRP 3.4 with opcache takes on such
 * a machine, and whether they keep their bars: where one is missed it ends with 1. `APPLICATIONS` says how many stand in the
 * list: to make the 2,000 takes minutes.
 */
const applications = Number(process.env['APPLICATIONS'] ?? 2_000)
const connections = 4
/** One for each core, as the peer had its workers. */
const processes = Number(process.env['PROCESSES'] ?? availableParallelism())
/** A server answers for days: what it runs often is compiled before it is measured, as opcache had compiled the peer. */
const pagesBefore = 2_000
const listsBefore = 200
/** Of one person the portal takes no more at a time. */
const savesBefore = 200
const pages = 2_000
const saves = 3_200

type Ask = { path: string; cookie: string; origin: string; form?: URLSearchParams }

const agent = new Agent({ keepAlive: true, maxSockets: connections })

function ask({ path, cookie, origin, form }: Ask): Promise<void> {
  const body = form?.toString()
  const headers = {
    ...{ Cookie: cookie, 'Accept-Encoding': 'identity' },
    ...(body !== undefined && {
      Origin: origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(body),
    }),
  }
  const sent = Promise.withResolvers<undefined>()
  request(origin + path, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
    text(response).then((said) => {
      if (response.statusCode === 200) sent.resolve(undefined)
      else sent.reject(new Error(`${path} answered ${response.statusCode}: ${said.slice(0, 200)}`))
    }, sent.reject)
  })
    .on('error', sent.reject)
    .end(body)
  return sent.promise
}

/** How many of so many are done in a second, over that many connections. */
async function perSecond(count: number, once: (connection: number) => Promise<void>): Promise<number> {
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let done = connection; done < count; done += connections) await once(connection)
    }),
  )
  return count / ((performance.now() - begun) / 1_000)
}

const cookieOf = async (person: TestPerson) => `minka=${await openSession(person)}`

async function pagesPerSecond(call: SmallCall, origin: string) {
  const cookie = await cookieOf(await staffOf(call.id, 'officer'))
  const { id } = await aReviewedApplication(call, ['4', '3', '1'])
  const once = () => ask({ path: `/manage/applications/${id}`, cookie, origin })
  await perSecond(pagesBefore, once)
  return perSecond(pages, once)
}

async function savesPerSecond(call: SmallCall, origin: string) {
  const officer = await staffOf(call.id, 'officer')
  const application = await anApplication(call, { status: 'in_review' })
  const reviewers = await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      const reviewer = await staffOf(call.id, 'reviewer', `Evaluador ${at}`)
      const id = await asks(officer, application, reviewer)
      await accepts(reviewer, id)
      return { id, reviewer, cookie: await cookieOf(reviewer), revision: 0 }
    }),
  )
  const once = async (connection: number) => {
    const device = reviewers[connection]
    if (!device) throw new Error('each connection has a reviewer')
    const { id, reviewer, cookie, revision } = device
    const form = new URLSearchParams({
      person: reviewer.id,
      asked: 'notesToPanel',
      notesToPanel: `Falta el acta ${revision}`,
      'base:notesToPanel': String(revision),
      'op:notesToPanel': randomUUID(),
    })
    await ask({ path: `/review/${id}/answers`, cookie, origin, form })
    device.revision += 1
  }
  await perSecond(savesBefore, once)
  return perSecond(saves, once)
}

/** What asked for the reviews: a list is not measured beside the sending of thousands of letters. */
async function lettersLeave() {
  const waiting = () =>
    database()
      .selectFrom('emails')
      .where('status', 'in', ['queued', 'sending'])
      .select('id')
      .limit(1)
      .executeTakeFirst()
  while (await waiting()) await setTimeout(500)
}

async function listMilliseconds(call: SmallCall, origin: string) {
  const reviewers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => staffOf(call.id, 'reviewer', `Panel ${at}`)),
  )
  for (let made = 0; made < applications; made += connections) {
    await Promise.all(
      Array.from({ length: connections }, (_, at) => {
        const turn = (made + at) % 10
        const scores = ['4', '2', String(turn % 5)]
        return aReviewedApplication(call, scores, { reviewers: reviewers.slice(turn % 9, (turn % 9) + 3) })
      }),
    )
  }
  await lettersLeave()
  const cookie = await cookieOf(await staffOf(call.id, 'officer'))
  const path = `/manage/calls/${call.slug}?sort=score`
  const times: number[] = []
  for (let round = -listsBefore; round < 100; round += 1) {
    const begun = performance.now()
    await ask({ path, cookie, origin })
    if (round >= 0) times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[times.length / 2] ?? 0
}

const stop = await clusterForTests()
const house = await startHouse({ PROCESSES: String(processes) })
await openDatabase({ url: house.databaseUrl })
// What letters say is not measured here.
writeLettersWith(() => ({ subject: 'Minka', text: 'Minka', html: 'Minka', phone: 'Minka' }))
const { origin } = house.portal
const newCall = () => aSmallCall({ closesInDays: -10, reviewers: 4 })
const measured: (Measured & { what: string; hotcrp: number })[] = [
  {
    what: 'page of an application with three reviews',
    figure: await pagesPerSecond(await newCall(), origin),
    unit: '/s',
    hotcrp: 107,
    bar: 321,
  },
  {
    what: 'save of a review',
    figure: await savesPerSecond(await newCall(), origin),
    unit: '/s',
    hotcrp: 278,
    bar: 389,
  },
  {
    what: `50 of ${applications} scored applications`,
    figure: await listMilliseconds(await newCall(), origin),
    unit: 'ms',
    hotcrp: 92,
    bar: 15,
  },
]
const rows = measured.map((it) => ({
  ...it,
  figure: Number(it.figure.toPrecision(3)),
  verdict: verdictOf(it),
}))
console.table(rows, ['what', 'figure', 'unit', 'hotcrp', 'bar', 'verdict'])
if (rows.some((it) => it.verdict === 'missed')) process.exitCode = 1
await closeDatabase()
await endHouse(house)
await stop()
