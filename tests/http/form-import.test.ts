import { beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'

import type { Cell } from '#app/domain/xlsform/sheet.ts'
import { readXlsForm } from '#app/domain/xlsform/read-xlsform.ts'
import { readWorkbook } from '#app/http/workbook.ts'
import { findForm, listForms } from '#db/form.ts'
import { countySheets } from '#tests/support/county-form.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { runningPortal, signedIn, staffOfFunder } from '#tests/support/running-portal.ts'
import { aSmallCall } from '#tests/support/small-call.ts'
import { xlsFormWords } from '#tests/support/spreadsheet.ts'
import { destination } from '#tests/support/visitor.ts'
import { plain } from '#tests/support/visible-text.ts'

const house = runningPortal()
const page = '/manage/forms/import'
let funderId: string
let officer: TestPerson
let stranger: TestPerson

beforeAll(async () => {
  funderId = (await aSmallCall()).funderId
  officer = await staffOfFunder(funderId, 'officer')
  stranger = await staffOfFunder((await aSmallCall()).funderId, 'officer')
})

async function uploads(
  sheets: readonly { name: string; rows: readonly (readonly Cell[])[] }[],
  language = 'es',
) {
  const written = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => [...row]) }))
  return posts(new Uint8Array(await writeExcel(written).toBuffer()), language)
}

async function posts(bytes: Uint8Array<ArrayBuffer>, language = 'es') {
  const { origin } = house().portal
  const body = new FormData()
  body.append('workbook', new Blob([bytes]), 'form.xlsx')
  const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': language }
  return (await signedIn(origin, officer)).ask(page, { method: 'POST', headers, body })
}

/** The form that the page carries to be stored. */
function carriedIn(html: string): string {
  const [, value = ''] = /name="definition" value="([^"]*)"/.exec(html) ?? []
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

test('an officer sees what a spreadsheet makes, stores it as a new form, and downloads it as it was', async () => {
  const seen = await uploads(countySheets)
  const html = await seen.text()
  expect(seen.status).toBe(200)
  expect(plain(html)).toEqual(expect.stringContaining('Su grupo'))
  expect(plain(html)).toEqual(expect.stringContaining('English, Kiswahili, Español'))

  const visitor = await signedIn(house().portal.origin, officer)
  const definition = carriedIn(html)
  const fields = { definition, languages: 'en sw es', target: `new:${funderId}`, title: 'Fondo del condado' }
  const stored = await visitor.post(page, fields)
  const formId = destination(stored)?.split('/').at(-1) ?? ''
  expect((await findForm(officer.id, formId))?.draft?.definition).toEqual(JSON.parse(definition))

  const file = await visitor.get(`/manage/forms/${formId}/versions/1/xlsform`)
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="fondo-del-condado-1.xlsx"')
  const read = await readWorkbook(Buffer.from(await file.arrayBuffer()))
  if ('refusal' in read) throw new Error(read.refusal)
  expect(readXlsForm(read.sheets, xlsFormWords).definition).toEqual(JSON.parse(definition))

  const again = await visitor.post(page, fields)
  expect([again.status, carriedIn(await again.text())]).toEqual([422, definition])
  const other = await signedIn(house().portal.origin, stranger)
  expect((await other.get(`/manage/forms/${formId}/versions/1/xlsform`)).status).toBe(404)
  expect((await other.post(page, { ...fields, target: formId })).status).toBe(404)
  expect((await other.post(page, { ...fields, title: 'Otro' })).status).toBe(404)
})

test('a form that is there takes the spreadsheet as its draft', async () => {
  const definition = carriedIn(await (await uploads(countySheets)).text())
  const [form] = await listForms(officer.id)
  if (!form) throw new Error('the call has no form')
  const visitor = await signedIn(house().portal.origin, officer)
  const stores = async () => {
    const stored = await visitor.post(page, { definition, target: form.id })
    expect(destination(stored)).toBe(`/manage/forms/${form.id}`)
    expect((await findForm(officer.id, form.id))?.draft?.definition).toEqual(JSON.parse(definition))
  }
  await stores()
  await stores()
})

test('a spreadsheet with mistakes stores nothing and says all of them, in the language of the page', async () => {
  const wrong = [
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label::es', 'relevant'],
        ['texto', 'a', 'Uno'],
        ['text', 'b', 'Dos', '${zz} = 1'],
      ],
    },
  ]
  const before = await listForms(officer.id)
  const spanish = await uploads(wrong)
  const said = plain(await spanish.text())
  expect(spanish.status).toBe(422)
  expect(said).toEqual(expect.stringContaining('Hay 2 cosas que corregir en la hoja. No se guardó nada.'))
  expect(said).toEqual(expect.stringContaining('Hoja survey, fila 2, columna type'))
  expect(said).toEqual(expect.stringContaining('El tipo «texto» no existe aquí.'))
  expect(said).toEqual(expect.stringContaining('Hoja survey, fila 3, columna relevant'))
  expect(plain(await (await uploads(wrong, 'en')).text())).toEqual(
    expect.stringContaining('There is no type “texto” here.'),
  )
  expect(await listForms(officer.id)).toEqual(before)
})

test('what is no spreadsheet, or not the form that was shown, is told and stored nowhere', async () => {
  const before = await listForms(officer.id)
  const text = await posts(new TextEncoder().encode('type,name'))
  expect([text.status, plain(await text.text())]).toEqual([
    422,
    expect.stringContaining('El archivo no es una hoja de cálculo .xlsx.'),
  ])
  const visitor = await signedIn(house().portal.origin, officer)
  for (const definition of ['', '{', '{"sections":[],"rules":[]}'])
    expect((await visitor.post(page, { definition, target: `new:${funderId}`, title: 'X' })).status).toBe(422)
  expect((await visitor.post(page)).status).toBe(422)
  expect(await listForms(officer.id)).toEqual(before)
})
