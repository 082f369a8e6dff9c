import { beforeAll, expect, test } from 'vitest'

import { readWorkbook } from '#app/http/workbook.ts'
import { database } from '#db/connection.ts'
import { writeLettersWith } from '#db/letter.ts'
import { renderLetter } from '#emails/render.ts'
import { type Draft, aSentApplication } from '#tests/support/drafts.ts'
import { inOneLine, readPdf } from '#tests/support/pdf-text.ts'
import { aPerson } from '#tests/support/people.ts'
import { readCsv, recordsOf } from '#tests/support/read-csv.ts'
import { type RealCall, staffOfProgram, theRealCall } from '#tests/support/real-call.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { type Visitor, Visitor as Browser } from '#tests/support/visitor.ts'
import { plain } from '#tests/support/visible-text.ts'

const house = runningPortal()
const page = '/calls/comunidades-amazonicas-2026'
const exported = '/manage/calls/comunidades-amazonicas-2026/export/submissions'

let call: RealCall
let sent: Draft
let officer: Visitor

beforeAll(async () => {
  writeLettersWith(renderLetter)
  call = await theRealCall()
  sent = await aSentApplication(call, undefined, { title: '=Agua ɨñ’ʉ, "segura"\ny limpia' })
  await aSentApplication(call, await aPerson('Segunda Persona'))
  const person = await staffOfProgram(call.programId, 'officer', 'Oficial')
  officer = await signedIn(house().portal.origin, person)
})

async function pdfOf(visitor: Visitor, path: string) {
  const response = await visitor.get(path)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toEqual('%PDF-')
  return readPdf(bytes)
}

test.each([
  ['es', 'Formulario en blanco', 'Texto para reenviar'],
  ['en', 'Empty form', 'Text to forward'],
])(
  'in %s the call offers its empty form as a page and a PDF, and a text to forward',
  async (language, title, text) => {
    const visitor = new Browser(house().portal.origin, {}, { 'Accept-Language': language })
    const html = await (await visitor.get(page)).text()
    for (const link of ['/questions', '/form', '/form.pdf']) expect(html).toContain(`href="${page}${link}"`)
    expect(plain(html)).toContain(text)
    expect(html).toMatch(new RegExp(`<textarea[^>]*>[^<]*hora de Lima[^<]*${house().portal.origin}${page}`))
    expect(html).toMatch(new RegExp(`<textarea[^>]*>[^<]*Lima time[^<]*${house().portal.origin}${page}`))
    expect(plain(await (await visitor.get(`${page}/form`)).text())).toContain(title)
    const { catalog, text: said } = await pdfOf(visitor, `${page}/form.pdf`)
    expect(catalog).toContain(`/Lang (${language})`)
    expect(said).toContain(title)
  },
)

test('who sent an application and the office read it as a PDF, as it was frozen; the office is written down', async () => {
  const { hash, reference } = await database()
    .selectFrom('submissions as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .where('a.id', '=', sent.id)
    .select(['s.hash', 'a.reference'])
    .executeTakeFirstOrThrow()
  await database()
    .updateTable('answers')
    .set({ value: JSON.stringify('Otra cosa después') })
    .where('application_id', '=', sent.id)
    .where('question', '=', 'title')
    .execute()
  const own = await pdfOf(
    await signedIn(house().portal.origin, sent.writer),
    `/apply/${sent.id}/submission.pdf`,
  )
  const seen = await pdfOf(officer, `/manage/applications/${sent.id}/submission.pdf`)
  expect(own.text).toEqual(seen.text)
  const said = inOneLine(seen.text)
  expect(said.replaceAll(' ', '')).toContain(hash)
  for (const words of [reference, 'Rosa Tsamaren', 'Lo declaró', '=Agua ɨñ’ʉ, "segura"', 'hora de Lima'])
    expect(said).toContain(words)
  expect(said).not.toContain('Otra cosa después')
  const reads = await database()
    .selectFrom('reads')
    .where('application_id', '=', sent.id)
    .select('capacity')
    .execute()
  expect(reads).toEqual([{ capacity: 'officer' }])
})

test('the office takes along what was submitted as CSV and as a workbook, which say the same', async () => {
  const csv = await officer.get(`${exported}.csv`)
  expect(csv.headers.get('Content-Disposition')).toEqual(
    'attachment; filename="comunidades-amazonicas-2026.csv"',
  )
  const text = await csv.text()
  expect(
    Buffer.from(await (await officer.get(`${exported}.csv`)).arrayBuffer())
      .subarray(0, 3)
      .toString('hex'),
  ).toBe('efbbbf')
  const rows = recordsOf(readCsv(text))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({
    'application.status': 'Presentada',
    'application.submission': '1',
    title: `'=Agua ɨñ’ʉ, "segura"\ny limpia`,
  })
  const read = await readWorkbook(Buffer.from(await (await officer.get(`${exported}.xlsx`)).arrayBuffer()))
  if ('refusal' in read) throw new Error(read.refusal)
  const [sheet, ...tables] = read.sheets
  const asText = recordsOf(sheet?.rows ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)])),
  )
  expect(asText).toEqual(rows)
  expect(read.sheets.flatMap(({ formulas }) => formulas)).toEqual([])
  const budget = recordsOf(readCsv(await (await officer.get(`${exported}.csv?table=budget`)).text()))
  const sheetOfBudget = tables.find(({ rows: [keys = []] }) => keys.includes('unit_cost'))
  expect(recordsOf(sheetOfBudget?.rows ?? []).map((it) => it['unit_cost'])).toEqual([1500, 1500])
  expect(budget.map((it) => it['unit_cost'])).toEqual(['1500', '1500'])
  expect((await officer.get(`${exported}.csv?table=nothing`)).status).toEqual(404)
})

test('an export speaks the language of whoever asks, and holds nothing that its reader is kept from; what it holds is written down as read', async () => {
  const person = await staffOfProgram(call.programId, 'auditor', 'Auditora vinculada')
  await database()
    .insertInto('memberships')
    .values({ person_id: person.id, organization_id: sent.organizationId, role: 'contributor' })
    .execute()
  const auditor = await signedIn(house().portal.origin, person)
  const csv = await auditor.get(`${exported}.csv`, { headers: { 'Accept-Language': 'en' } })
  const rows = recordsOf(readCsv(await csv.text()))
  expect(rows.map((it) => it['application.status'])).toEqual(['Submitted'])
  const read = await database()
    .selectFrom('reads as r')
    .innerJoin('applications as a', 'a.id', 'r.application_id')
    .where('r.person_id', '=', person.id)
    .select(['a.reference', 'r.capacity'])
    .execute()
  expect(read).toEqual([{ reference: rows[0]?.['application.reference'], capacity: 'auditor' }])
})
