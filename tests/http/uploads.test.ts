import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Link, type UploadEnd, sendFile } from '#app/device/resumable-upload.ts'
import { writeLettersWith } from '#db/letter.ts'
import { filesAnswer, fieldName } from '#app/domain/answer.ts'
import { findApplicationFor } from '#db/applicant-view.ts'
import { database } from '#db/connection.ts'
import { newestLock } from '#tests/support/locked-pdf.ts'
import { readPdf } from '#tests/support/pdf-text.ts'
import { tinyPhotos } from '#tests/support/tiny-photos.ts'
import { renderLetter } from '#emails/render.ts'
import { type Draft, aDraft, aMember, aSentApplication } from '#tests/support/drafts.ts'
import { DroppingLink } from '#tests/support/dropping-link.ts'
import { Portal } from '#tests/support/portal.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { type RealCall, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { S3Server, s3Credentials } from '#tests/support/s3-server.ts'
import {
  aPhoto,
  asFile,
  filesOf,
  hashOf,
  linkOf,
  posted,
  question,
  visitorOver,
} from '#tests/support/sent-files.ts'
import { destination } from '#tests/support/visitor.ts'

const house = runningPortal()
const s3: { server?: S3Server; portal?: Portal } = {}
let call: RealCall

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
  s3.server = await S3Server.open()
  const env = { FILES_URL: s3.server.url(), ...s3Credentials }
  const { databaseUrl, relay } = house()
  s3.portal = await Portal.start({ databaseUrl, smtpUrl: relay.url, env })
})

afterAll(async () => {
  await s3.portal?.stop()
  await s3.server?.close()
})

/** `npm run test:uploads` sends the largest photo that the question takes. */
const megabytes = Number(process.env['MINKA_UPLOAD_MB'] ?? 2)
const uploadsOf = ({ id }: Draft, key = question) => `/apply/${id}/uploads/${key}`

async function sends(
  draft: Draft,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'acta.jpg',
  more: Partial<Link> = {},
): Promise<UploadEnd> {
  const { portal } = house()
  const visitor = await signedIn(portal.origin, draft.writer)
  return sendFile({ file: new Blob([bytes]), name, to: uploadsOf(draft) }, linkOf(visitor, portal, more))
}

describe.each([
  ['a directory', () => house().portal],
  ['a bucket', () => s3.portal],
])('where files are kept in %s', (_, of) => {
  test(`a photo of ${megabytes} MB arrives whole on a line that breaks every 500 KB`, async () => {
    const portal = of() ?? house().portal
    const draft = await aDraft(await aPerson('Rosa Tsamaren'))
    const line = await DroppingLink.to(portal.origin, 500_000)
    const visitor = await visitorOver(line.origin, draft.writer)
    const photo = aPhoto(megabytes * 1024 ** 2)
    const end = await sendFile(
      { file: new Blob([photo]), name: 'acta.jpg', to: uploadsOf(draft) },
      linkOf(visitor, portal),
    )
    await line.close()
    expect(end).toMatchObject({
      is: 'kept',
      file: { name: 'acta.jpg', size: photo.length, type: 'image/jpeg' },
    })
    expect(line.drops).toBeGreaterThanOrEqual(Math.floor(photo.length / 500_000))

    const direct = await signedIn(portal.origin, draft.writer)
    const back = await direct.get(`/apply/${draft.id}/files/${end.is === 'kept' ? end.file.id : ''}`)
    expect([back.status, hashOf(await back.bytes())]).toEqual([200, hashOf(photo)])
  })
})

test('what a question does not take is refused with the code of its sentence, and is no file of the answer', async () => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const program = new Uint8Array(Buffer.concat([Buffer.from('MZ'), randomBytes(400)]))
  expect(await sends(draft, program, 'acta.pdf')).toEqual({ is: 'refused', code: 'file_type' })
  expect(await sends(draft, new Uint8Array())).toEqual({ is: 'refused', code: 'file_empty' })
  expect(await sends(draft, aPhoto(10 * 1024 ** 2 + 1))).toEqual({ is: 'refused', code: 'file_too_large' })
  const portal = await signedIn(house().portal.origin, draft.writer)
  const page = await (await portal.get(`/apply/${draft.id}/questions/org_agreement`)).text()
  expect(page).not.toContain('acta.pdf')
})

test('an answer that was lost on its way is given again, and the file is there once', async () => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const photo = aPhoto(40_000)
  const begun: string[] = []
  const first = await sends(draft, photo, 'acta.jpg', { begun: (address) => begun.push(address) })
  const again = await sends(draft, photo, 'acta.jpg', { known: begun[0] })
  expect(first.is).toEqual('kept')
  expect(again).toMatchObject({ is: 'kept', file: { id: first.is === 'kept' ? first.file.id : '' } })
})

test('nobody goes on with, asks for or gives up an upload of somebody else, and nobody reads one', async () => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const begun: string[] = []
  const stop = new AbortController()
  await sends(draft, aPhoto(600_000), 'acta.jpg', {
    begun: (address) => begun.push(address),
    progress: (sent) => (sent > 0 ? stop.abort() : undefined),
    signal: stop.signal,
  })
  const [address = ''] = begun
  const { portal } = house()
  const headers = { 'Tus-Resumable': '1.0.0', Origin: portal.origin }
  const patch = {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: 'x',
  }
  const statuses = async (person: TestPerson) => {
    const visitor = await signedIn(portal.origin, person)
    const asked = [
      { method: 'HEAD', headers },
      patch,
      { method: 'DELETE', headers },
      { method: 'GET', headers },
    ]
    return Promise.all(asked.map(async (init) => (await visitor.ask(address, init)).status))
  }
  const stranger = await aDraft(await aPerson('Otra Persona'))
  expect(await statuses(stranger.writer)).toEqual([404, 404, 404, 404])
  expect(await statuses(await aMember(draft, 'Julia Yampis'))).toEqual([404, 404, 404, 404])
  const own = await signedIn(portal.origin, draft.writer)
  const [head, get] = [await own.ask(address, { method: 'HEAD', headers }), await own.get(address)]
  expect([head.status, get.status]).toEqual([200, 404])
  expect(Number(head.headers.get('Upload-Offset'))).toBeGreaterThan(0)
  const foreign = { ...headers, Origin: 'https://elsewhere.example' }
  expect((await own.ask(address, { method: 'DELETE', headers: foreign })).status).toEqual(403)
  expect((await own.ask(address, { method: 'DELETE', headers })).status).toEqual(204)
})

test('what was sent, and a question that takes no files, take no uploads', async () => {
  const sent = await aSentApplication(call, await aPerson('Ya Envió'))
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const { portal } = house()
  const headers = { 'Tus-Resumable': '1.0.0', Origin: portal.origin, 'Upload-Length': '10' }
  const begins = async ({ writer }: Draft, to: string) =>
    (await (await signedIn(portal.origin, writer)).ask(to, { method: 'POST', headers })).status
  expect(await begins(sent, uploadsOf(sent))).toEqual(404)
  expect(await begins(draft, uploadsOf(draft, 'title'))).toEqual(404)
  expect(await begins(draft, uploadsOf(draft))).toEqual(201)
})

const { jpeg, png } = tinyPhotos

test.each([
  ['a directory', () => house().portal],
  ['a bucket', () => s3.portal],
])('photos in %s become the pages of one PDF, in their order and in their place', async (_, of) => {
  const portal = of() ?? house().portal
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const field = fieldName(question, 'files')
  const pdf = asFile(Buffer.from('%PDF-1.4\n%%EOF\n'), 'padrón.pdf')
  const files = [asFile(jpeg, 'hoja 1.jpg'), asFile(png, 'hoja 2.png'), pdf]
  await posted(
    portal,
    draft,
    files.map((file) => [field, file]),
  )
  const saved = await posted(portal, draft, [['join_photos', question]])
  expect([saved.status, destination(saved)]).toEqual([302, expect.stringMatching(/#org_assembly\.files$/)])

  const [joined, other, ...more] = await filesOf(draft)
  expect([joined?.type, other?.name, more]).toEqual(['application/pdf', 'padrón.pdf', []])
  const visitor = await signedIn(portal.origin, draft.writer)
  const bytes = await (await visitor.get(`/apply/${draft.id}/files/${joined?.id ?? ''}`)).bytes()
  const { pages, elements } = readPdf(Buffer.from(bytes))
  expect([pages.length, elements.toSorted()]).toEqual([2, ['Document', 'Figure', 'Figure']])
  const history = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', draft.id)
    .where('question', '=', question)
    .select('value')
    .orderBy('revision')
    .execute()
  expect(history.map(({ value }) => filesAnswer(value).files.length)).toEqual([1, 2, 3, 2])
})

test('a photo that cannot be read is named, and the photos stay apart', async () => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const field = fieldName(question, 'files')
  const broken = Buffer.from(aPhoto(4_000))
  await posted(house().portal, draft, [
    [field, asFile(jpeg, 'hoja 1.jpg')],
    [field, asFile(broken, 'hoja 2.jpg')],
  ])
  const refused = await posted(house().portal, draft, [['join_photos', question]])
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('porque hoja 2.jpg no se puede leer'),
  ])
  expect((await filesOf(draft)).map(({ name }) => name)).toEqual(['hoja 1.jpg', 'hoja 2.jpg'])
})

test('what was typed beside a file that is refused is saved, and the sentence says which file and why', async () => {
  const draft = await aDraft(await aPerson('Rosa Tsamaren'))
  const locked = asFile(
    Buffer.from(newestLock['one that opens with a password alone'].pdf, 'base64'),
    'acta.pdf',
  )
  const typed: [string, string][] = [
    ['asked', question],
    [fieldName(question, 'promised', 'day'), '3'],
    [fieldName(question, 'promised', 'month'), '4'],
    [fieldName(question, 'promised', 'year'), '2031'],
  ]
  const refused = await posted(house().portal, draft, [...typed, [fieldName(question, 'files'), locked]])
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('El archivo acta.pdf de «'),
  ])
  const view = await findApplicationFor(draft.writer.id, draft.id, new Date())
  expect(filesAnswer(view?.answers[question])).toEqual({
    files: [],
    promised: { day: '3', month: '4', year: '2031' },
  })
})
