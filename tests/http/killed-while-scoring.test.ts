import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { listWritten } from '#db/review-words.ts'
import { renderLetter } from '#emails/render.ts'
import { staffOf } from '#tests/support/people.ts'
import { accepts, asks } from '#tests/support/reviewing.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import type { Visitor } from '#tests/support/visitor.ts'

/** A portal of its own: it is killed. */
const house = runningPortal({})

/** `npm run test:long` has sixty of them. */
const reviewerCount = Number(process.env['REVIEWERS'] ?? 6)
/** It is killed once it has said so often that something is saved: each reviewer is in the middle of a word. */
const heardBeforeTheKill = 5 * reviewerCount
const fields = ['score_need', 'notesToPanel', 'feedback'] as const

const saved = z.object({ question: z.string(), outcome: z.literal('saved'), revision: z.number() })
const reply = z.object({ outcomes: z.array(saved).length(1) })

type Operation = { field: string; value: string; base: number; id: string }

/** What a reviewer's device knows: what it was told to be saved, and what it sent without hearing of it. */
type Device = {
  visitor: Visitor
  person: string
  assignment: string
  told: Map<string, { value: string; revision: number }>
  unheard?: Operation
}

async function allDevices(): Promise<Device[]> {
  writeLettersWith(renderLetter)
  const call = await aSmallCall({ closesInDays: -10, reviewers: 3 })
  const officer = await staffOf(call.id, 'officer')
  const devices: Device[] = []
  for (let at = 0; at < reviewerCount / 3; at++) {
    const application = await anApplication(call, { status: 'in_review' })
    for (const which of ['a', 'b', 'c']) {
      const reviewer = await staffOf(call.id, 'reviewer', `Evaluadora ${at} ${which}`)
      const assignment = await asks(officer, application, reviewer)
      await accepts(reviewer, assignment)
      const visitor = await signedIn(house().portal.origin, reviewer)
      devices.push({ visitor, person: reviewer.id, assignment, told: new Map() })
    }
  }
  return devices
}

/** Sends one operation; answers its revision, or nothing where the portal was gone before it said so. */
async function sends({ visitor, person, assignment }: Device, { field, value, base, id }: Operation) {
  const response = await visitor
    .post(`/review/${assignment}/answers`, {
      ...{ person, asked: field, [field]: value, [`base:${field}`]: String(base), [`op:${field}`]: id },
    })
    .then(async (it) => ({ status: it.status, said: await it.text() }))
    .catch(() => undefined)
  if (!response) return undefined
  expect(response, field).toMatchObject({ status: 200 })
  const [outcome] = reply.parse(JSON.parse(response.said)).outcomes
  expect(outcome?.question).toEqual(field)
  return outcome?.revision
}

/** Types on and on, one field after the other, until the portal is gone. */
async function types(device: Device, heard: () => void) {
  for (let step = 0; ; step++) {
    const field = fields[step % fields.length] ?? 'feedback'
    const value = field === 'score_need' ? String(step % 5) : `${device.assignment}, palabra ${step}`
    const base = device.told.get(field)?.revision ?? 0
    const operation = { field, value, base, id: randomUUID() }
    const revision = await sends(device, operation)
    if (revision === undefined) {
      device.unheard = operation
      return
    }
    device.told.set(field, { value, revision })
    heard()
  }
}

async function storedFor({ assignment }: Device) {
  const written = await listWritten(assignment)
  return Object.fromEntries([...written].map(([field, { value, revision }]) => [field, { value, revision }]))
}

test('what many reviewers at once were told to be saved outlives the server, and what they send again is saved once', async () => {
  const devices = await allDevices()
  let heard = 0
  const enough = Promise.withResolvers<undefined>()
  const hears = () => {
    if (++heard === heardBeforeTheKill) enough.resolve(undefined)
  }
  const typing = Promise.all(devices.map((device) => types(device, hears)))
  await enough.promise
  await house().portal.kill()
  await typing
  await house().portal.begin()

  let committedUnheard = 0
  for (const device of devices) {
    const { told, unheard } = device
    const owed = Object.fromEntries(told)
    const stored = await storedFor(device)
    const isThere = unheard !== undefined && stored[unheard.field]?.value === unheard.value
    if (isThere) committedUnheard++
    const last = unheard && { [unheard.field]: { value: unheard.value, revision: unheard.base + 1 } }
    expect(stored).toEqual(isThere ? { ...owed, ...last } : owed)

    if (unheard) expect(await sends(device, unheard)).toEqual(unheard.base + 1)
    expect(await storedFor(device)).toEqual({ ...owed, ...last })
  }
  expect(devices.filter(({ unheard }) => unheard)).toHaveLength(reviewerCount)
  const { doubled } = await database()
    .selectFrom('review_revisions')
    .select((it) => it.fn.countAll().as('doubled'))
    .groupBy(['assignment_id', 'field', 'value'])
    .having((it) => it.fn.countAll(), '>', 1)
    .where('field', '<>', 'score_need')
    .executeTakeFirst()
    .then((it) => it ?? { doubled: 0 })
  expect(doubled).toEqual(0)
  console.log(
    `${heard} saves heard of before the kill, ${reviewerCount} in the middle of one, ${committedUnheard} of these committed`,
  )
})
