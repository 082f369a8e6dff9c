import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import { formatDateTime } from '#app/components/format.ts'
import { database, inTransaction } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { endSessions } from '#db/session.ts'
import { renderLetter } from '#emails/render.ts'
import {
  type Draft,
  aDraft,
  aMember,
  aSentApplication,
  everyAnswer,
  writeAnswers,
} from '#tests/support/drafts.ts'
import { type RealCall, closeLongAgo, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
let call: RealCall

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
})

type Typed = { op?: string; base?: number; after?: string; fields: Record<string, string> }

/** The fields that a device posts of one answer. */
function operation(question: string, { op = randomUUID(), base = 0, after, fields }: Typed) {
  return {
    asked: question,
    [`op:${question}`]: op,
    [`base:${question}`]: String(base),
    ...(after ? { [`after:${question}`]: after } : {}),
    ...fields,
  }
}

async function sends(visitor: Visitor, { id, writer }: Pick<Draft, 'id' | 'writer'>, fields: object) {
  const response = await visitor.post(`/apply/${id}/answers`, { person: writer.id, ...fields })
  const said: unknown = await response.json()
  return { status: response.status, said }
}

async function historyOf({ id }: Draft, question: string) {
  const rows = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .where('question', '=', question)
    .orderBy('revision')
    .select('value')
    .execute()
  return rows.map(({ value }) => value)
}

const time: unknown = expect.stringMatching(/^\d\d:\d\d$/)

test('an answer that a device sends twice is saved once, and each time it is told the revision and the time', async () => {
  const draft = await aDraft()
  const visitor = await signedIn(house().portal.origin, draft.writer)
  const typed = operation('problem', { fields: { problem: 'Falta agua\r\nlimpia' } })
  const saved = {
    status: 200,
    said: { time, outcomes: [{ question: 'problem', outcome: 'saved', revision: 1 }] },
  }
  expect(await sends(visitor, draft, typed)).toEqual(saved)
  expect(await sends(visitor, draft, typed)).toEqual(saved)
  expect(await historyOf(draft, 'problem')).toEqual(['Falta agua\nlimpia'])
})

test('what was typed after an answer of which nothing was heard is no conflict, whether that arrived or not', async () => {
  const draft = await aDraft()
  const visitor = await signedIn(house().portal.origin, draft.writer)
  const [first, second, lost] = [randomUUID(), randomUUID(), randomUUID()]
  await sends(visitor, draft, operation('problem', { op: first, fields: { problem: 'Falta' } }))
  const next = operation('problem', { op: second, after: first, fields: { problem: 'Falta agua' } })
  expect(await sends(visitor, draft, next)).toMatchObject({
    said: { outcomes: [{ outcome: 'saved', revision: 2 }] },
  })

  const after = operation('problem', { base: 2, after: lost, fields: { problem: 'Falta agua limpia' } })
  expect(await sends(visitor, draft, after)).toMatchObject({
    said: { outcomes: [{ outcome: 'saved', revision: 3 }] },
  })
  const late = operation('problem', { op: lost, base: 2, fields: { problem: 'Falta agua l' } })
  expect(await sends(visitor, draft, late)).toMatchObject({ said: { outcomes: [{ outcome: 'conflict' }] } })
  expect(await historyOf(draft, 'problem')).toEqual([
    'Falta',
    'Falta agua',
    'Falta agua limpia',
    'Falta agua l',
  ])
})

test('a page posted by its form is the same operation as the one that waits on the device', async () => {
  const draft = await aDraft()
  const visitor = await signedIn(house().portal.origin, draft.writer)
  const typed = operation('problem', { fields: { problem: 'Falta agua' } })
  const posted = await visitor.post(`/apply/${draft.id}/questions/need`, { op: randomUUID(), ...typed })
  expect(posted.status).toEqual(302)
  expect(await sends(visitor, draft, typed)).toMatchObject({
    said: { outcomes: [{ outcome: 'saved', revision: 1 }] },
  })
  expect(await historyOf(draft, 'problem')).toEqual(['Falta agua'])
})

test('of two devices on one answer the second is told what the other wrote, who and when; both texts are kept', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  const [rosas, julias] = [
    await signedIn(house().portal.origin, draft.writer),
    await signedIn(house().portal.origin, julia),
  ]
  await sends(
    julias,
    { ...draft, writer: julia },
    operation('problem', { fields: { problem: 'El agua enferma' } }),
  )
  const late = operation('problem', { fields: { problem: 'Falta agua' } })
  expect(await sends(rosas, draft, late)).toMatchObject({
    status: 200,
    said: {
      outcomes: [
        {
          question: 'problem',
          outcome: 'conflict',
          other: { by: 'Julia Yampis', text: 'El agua enferma', when: expect.stringMatching(/hora de Lima/) },
        },
      ],
    },
  })
  expect(await historyOf(draft, 'problem')).toEqual(['El agua enferma', 'Falta agua'])
})

test('one answer that cannot be taken keeps no other from being saved', async () => {
  const draft = await aDraft()
  const visitor = await signedIn(house().portal.origin, draft.writer)
  const body = new URLSearchParams(operation('nowhere_asked', { fields: { nowhere_asked: 'x' } }))
  for (const [name, value] of Object.entries(operation('title', { fields: { title: 'Agua' } })))
    body.append(name, value)
  body.append('person', draft.writer.id)
  const headers = { Origin: house().portal.origin, 'Sec-Fetch-Site': 'same-origin' }
  const response = await visitor.ask(`/apply/${draft.id}/answers`, { method: 'POST', body, headers })
  expect(await response.json()).toEqual({
    time,
    outcomes: [
      { question: 'nowhere_asked', outcome: 'refused' },
      { question: 'title', outcome: 'saved', revision: 1 },
    ],
  })
})

test('what arrives after the application was sent is refused, and changes nothing', async () => {
  const sent = await aSentApplication(call)
  const visitor = await signedIn(house().portal.origin, sent.writer)
  const before = await historyOf(sent, 'title')
  const typed = operation('title', { base: 1, fields: { title: 'Otra cosa' } })
  expect(await sends(visitor, sent, typed)).toMatchObject({
    status: 200,
    said: { outcomes: [{ outcome: 'refused' }] },
  })
  expect(await historyOf(sent, 'title')).toEqual(before)
})

test('a session that is over, and one of somebody else, are told so in words for a program', async () => {
  const draft = await aDraft()
  const julia = await aMember(draft, 'Julia Yampis')
  const typed = operation('title', { fields: { title: 'Agua' } })
  const told = { status: 401, said: { error: 'signed_out' } }
  expect(await sends(await signedIn(house().portal.origin, julia), draft, typed)).toEqual(told)

  const visitor = await signedIn(house().portal.origin, draft.writer)
  await inTransaction((tx) => endSessions(tx, draft.writer.id))
  expect(await sends(visitor, draft, typed)).toEqual(told)
  expect(visitor.cookies['parked']).toBeUndefined()
  expect(await historyOf(draft, 'title')).toEqual([])
})

test('an application that its writer sent without signal arrives once, marked late with both clocks', async () => {
  const draft = await aDraft()
  await writeAnswers(draft, everyAnswer(call))
  await closeLongAgo(call, 0.5)
  const visitor = await signedIn(house().portal.origin, draft.writer)
  const sentAt = new Date(Date.now() - 20 * 3_600_000)
  const declared = { person: draft.writer.id, declared: 'yes', device_at: sentAt.toISOString() }
  const arrives = async (fields: object) => {
    const response = await visitor.post(`/apply/${draft.id}/sending`, { ...fields })
    return { status: response.status, said: await response.json() }
  }
  expect(await arrives({ ...declared, person: randomUUID() })).toMatchObject({ status: 401 })
  expect(await arrives(declared)).toEqual({ status: 200, said: { outcome: 'sent' } })
  expect(await arrives(declared)).toEqual({ status: 200, said: { outcome: 'sent' } })
  const known = await database()
    .selectFrom('applications as a')
    .innerJoin('submissions as s', 's.application_id', 'a.id')
    .where('a.id', '=', draft.id)
    .select(['a.status', 'a.late', 'a.late_device_at as deviceAt'])
    .execute()
  expect(known).toEqual([{ status: 'submitted', late: true, deviceAt: sentAt }])

  const officer = await staffOfProgram(call.programId, 'officer', 'Oficial')
  const office = await signedIn(house().portal.origin, officer)
  const page = await office.get(`/manage/applications/${draft.id}`, { headers: { 'Accept-Language': 'es' } })
  const said = formatDateTime(sentAt, 'es', 'America/Lima')
  expect(await page.text()).toContain(`El dispositivo desde el que se envió marcaba: ${said}.`)
})
