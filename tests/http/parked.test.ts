import { beforeAll, expect, test } from 'vitest'

import { database, inTransaction } from '#db/connection.ts'
import { endSessions } from '#db/session.ts'
import { type TestPerson, aPerson } from '#tests/support/people.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { askedForCode } from '#tests/support/signing-in.ts'
import { type SmallApplication, anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'
import { Visitor, destination } from '#tests/support/visitor.ts'

const house = runningPortal({ TRUST_PROXY: '1' })
const kept = '/account/parked'
const typed = 'Agua segura para «Nueva Esperanza»\r\ny para <su> escuela'
let call: SmallCall

beforeAll(async () => {
  call = await aSmallCall()
})

type Writing = { rosa: TestPerson; browser: Visitor; application: SmallApplication; page: string }

/** Someone at a page of their application, with what they are about to post. */
async function isWriting() {
  const rosa = await aPerson('Rosa Tello')
  const application = await anApplication(call, { representatives: [rosa] })
  const page = `/apply/${application.id}/questions/project_name`
  const browser = await signedIn(house().portal.origin, rosa)
  const op = /name="op" value="([^"]+)"/.exec(await (await browser.get(page)).text())?.[1] ?? ''
  const fields = { op, asked: 'title', 'base:title': '1', title: typed }
  return { rosa, browser, application, page, fields }
}

async function sessionEnds({ id }: TestPerson) {
  await inTransaction((tx) => endSessions(tx, id))
}

async function signsInAgain({ browser, rosa }: Pick<Writing, 'browser' | 'rosa'>, next: string) {
  const code = await askedForCode(browser, house().relay, { email: rosa.email ?? '', next })
  return destination(await browser.post('/sign-in/code', { code }))
}

/** The form that posts what was kept, as a browser would send it. */
function formIn(html: string): { action: string; fields: Record<string, string> } {
  const form = /<form [^>]*action="(\/apply[^"]*)"[^>]*>([^]*?)<\/form>/.exec(html)
  const inputs = [...(form?.[2] ?? '').matchAll(/<input [^>]*>/g)].map(([tag]) => ({
    name: /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    value: /value="([^"]*)"/.exec(tag)?.[1] ?? '',
  }))
  return {
    action: plain(form?.[1] ?? ''),
    fields: Object.fromEntries(inputs.map(({ name, value }) => [plain(name), plain(value)])),
  }
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

async function titleOf({ id }: SmallApplication): Promise<unknown> {
  const answer = database()
    .selectFrom('answers')
    .where('application_id', '=', id)
    .where('question', '=', 'title')
  return (await answer.select('value').executeTakeFirst())?.value
}

async function revisionsOf({ id }: SmallApplication): Promise<number> {
  const rows = await database()
    .selectFrom('answer_revisions')
    .where('application_id', '=', id)
    .select('op_id')
    .execute()
  return rows.length
}

test('what was typed while the session ended waits behind the sign-in, and one button saves it, once', async () => {
  const { rosa, browser, application, page, fields } = await isWriting()
  await sessionEnds(rosa)

  const asked = destination(await browser.post(`${page}?back=check`, fields))
  expect(asked).toEqual(`/sign-in?next=${encodeURIComponent(kept)}`)
  expect(await (await browser.get(asked ?? '')).text()).toContain('Lo que escribió está a salvo.')
  expect(await signsInAgain({ browser, rosa }, kept)).toEqual(kept)

  const html = await (await browser.get(kept)).text()
  expect(html).toContain('Lo que escribió está a salvo')
  expect(plain(html)).toContain('<p class="minka-answer__prose">Agua segura para «Nueva Esperanza»')
  expect(await titleOf(application)).toEqual('Agua segura')

  const form = formIn(html)
  expect(form).toEqual({ action: `${page}?back=check`, fields })
  expect((await browser.post(form.action, form.fields)).status).toEqual(302)
  expect(await titleOf(application)).toEqual(typed.replace('\r\n', '\n'))
  const revisions = await revisionsOf(application)
  expect((await browser.post(form.action, form.fields)).status).toEqual(302)
  expect(await revisionsOf(application)).toEqual(revisions)
})

test('nobody else reads it: not who signs in elsewhere, nor who takes the cookie, nor a reader of the database', async () => {
  const { rosa, browser, page, fields } = await isWriting()
  await sessionEnds(rosa)
  await browser.post(page, fields)
  expect(await signsInAgain({ browser, rosa }, kept)).toEqual(kept)
  const { parked = '' } = browser.cookies

  const elsewhere = await signedIn(house().portal.origin, rosa)
  const julia = await aPerson('Julia Pizango')
  const withCookie = new Visitor(house().portal.origin, {
    ...(await signedIn(house().portal.origin, julia)).cookies,
    parked,
  })
  const forged = `${parked.slice(0, -2)}xx`
  const withForged = new Visitor(house().portal.origin, { ...elsewhere.cookies, parked: forged })
  for (const visitor of [elsewhere, withCookie, withForged]) {
    const answers = [await visitor.get(kept), await visitor.get(`${kept}.data`)]
    for (const answer of answers)
      expect([answer.status, (await answer.text()).includes('Agua segura')]).toEqual([200, false])
  }
  const nobody = new Visitor(house().portal.origin, { parked })
  expect(destination(await nobody.get(kept))).toMatch(/^\/sign-in/)

  const rows = await database().selectFrom('parked_posts').select('id_hash').execute()
  const ids = Buffer.from(parked.split('.')[0] ?? '', 'base64url').toString()
  expect(rows.filter(({ id_hash }) => ids.includes(id_hash))).toEqual([])
  for (const { id_hash } of rows) await withCookie.post(kept, { post: id_hash })
  expect(await (await browser.get(kept)).text()).toContain('Agua segura')
  const [key = ''] = /(?<=value=")[0-9a-f]{64}(?=")/.exec(await (await browser.get(kept)).text()) ?? []
  expect(destination(await browser.post(kept, { post: key }))).toEqual(`${kept}?dropped=1`)
  expect(await (await browser.get(kept)).text()).not.toContain('Agua segura')
})

test('signing out makes the browser forget it', async () => {
  const { rosa, browser, page, fields } = await isWriting()
  await sessionEnds(rosa)
  await browser.post(page, fields)
  await signsInAgain({ browser, rosa }, kept)
  await browser.post('/sign-out')
  expect(browser.cookies['parked']).toBeUndefined()
})

test('a browser that says nothing of where it comes from is refused, and its words are kept', async () => {
  const { browser, application, page, fields } = await isWriting()
  const refused = await browser.ask(page, { method: 'POST', body: new URLSearchParams(fields) })
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining(`href="${kept}"`)])
  expect(await titleOf(application)).toEqual('Agua segura')
  const form = formIn(await (await browser.get(kept)).text())
  expect(form).toEqual({ action: page, fields })
  const headers = { Referer: `${house().portal.origin}${kept}` }
  await browser.ask(form.action, { method: 'POST', body: new URLSearchParams(form.fields), headers })
  expect(await titleOf(application)).toEqual(typed.replace('\r\n', '\n'))
})

test('what comes from elsewhere, from nobody, or for a page that asks for no sign-in leaves nothing here', async () => {
  const { browser, page, fields } = await isWriting()
  const count = async () => (await database().selectFrom('parked_posts').select('id_hash').execute()).length
  const before = await count()
  const body = () => new URLSearchParams(fields)
  const elsewhere: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
  ]
  for (const headers of elsewhere)
    expect((await browser.ask(page, { method: 'POST', body: body(), headers })).status).toEqual(403)
  expect(
    (await new Visitor(house().portal.origin).ask(page, { method: 'POST', body: body() })).status,
  ).toEqual(403)
  expect((await browser.ask('/sign-in', { method: 'POST', body: body() })).status).toEqual(403)
  expect(destination(await new Visitor(house().portal.origin).post(page))).toEqual(
    `/sign-in?next=${encodeURIComponent(page)}`,
  )
  expect(await count()).toEqual(before)
})

test('files are not kept, and their writer is told so', async () => {
  const { rosa, browser, page, fields } = await isWriting()
  await sessionEnds(rosa)
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('minutes.files', new File(['%PDF-1.4 acta'], 'acta.pdf'))
  const headers = { Origin: house().portal.origin, 'Sec-Fetch-Site': 'same-origin' }
  await browser.ask(page, { method: 'POST', body, headers })
  await signsInAgain({ browser, rosa }, kept)
  expect(await (await browser.get(kept)).text()).toContain('Los archivos no se guardaron')
})

test('nobody fills the portal with what it keeps: a post too large is told so, and so is who posts again and again', async () => {
  const stranger = new Visitor(house().portal.origin, {}, { 'X-Forwarded-For': '203.0.113.77' })
  const large = await stranger.post('/apply/x/withdraw', { reason: 'x'.repeat(300_000) })
  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('demasiado grande')])
  const posts = await Promise.all(
    Array.from({ length: 125 }, () => stranger.post('/manage/staff', { name: 'x' })),
  )
  expect(posts.filter(({ status }) => status === 429).length).toEqual(6)
})
