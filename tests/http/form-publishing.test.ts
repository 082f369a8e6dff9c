import { beforeAll, expect, test } from 'vitest'

import { findForm } from '#db/form.ts'
import { publishDraft, startDraft } from '#db/form-draft.ts'
import type { Expression } from '#app/domain/expression.ts'
import { questionsOf } from '#app/domain/form.ts'
import { changeQuestion } from '#app/domain/form-edit.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { fieldsOf as fieldsIn, saidAfter as saidTo } from '#tests/support/posted-forms.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aForm, aSmallForm } from '#tests/support/small-form.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'
import { plain } from '#tests/support/visible-text.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
let call: SmallCall
let rosa: TestPerson
let visitor: Visitor
let made = 0

beforeAll(async () => {
  call = await aSmallCall()
  rosa = await staffOf(call.id, 'officer', 'Rosa')
  visitor = await signedIn(house().portal.origin, rosa)
})

async function aDraft() {
  made += 1
  const id = await aForm(rosa.id, call.funderId, { slug: `form-${made}` })
  return { id, edit: `/manage/forms/${id}/edit` }
}

const fieldsOf = (address: string) => fieldsIn(visitor, address)
const saidAfter = (address: string, fields: Record<string, string>) => saidTo(visitor, address, fields)

async function questionIn(formId: string, key: string) {
  const definition = (await findForm(rosa.id, formId))?.draft?.definition
  return definition && questionsOf(definition).find((it) => it.key === key)
}

test('a draft with something missing says where, and is not published; a whole one is', async () => {
  const { id, edit } = await aDraft()
  await saidAfter(`${edit}/add?kind=section`, { 'title.es': 'Vacía' })
  const html = await (await visitor.get(`/manage/forms/${id}/publish`)).text()
  expect(html).toContain(`href="${edit}/headings/section/vacia#groups"`)
  expect(await saidAfter(`/manage/forms/${id}/publish`, {})).toMatchObject({ status: 409 })

  const whole = await aDraft()
  expect(await saidAfter(`/manage/forms/${whole.id}/publish`, {})).toMatchObject({
    to: `/manage/forms/${whole.id}?done=published`,
  })
  expect(await saidAfter(`${whole.edit}/questions/title`, {})).toMatchObject({
    to: `/manage/forms/${whole.id}?no=draft`,
  })
})

test('what is wrong with a draft is said in words of the page’s language, with a link to its place', async () => {
  const small = aSmallForm()
  const circular = changeQuestion(small, 'ready', (it) => ({
    ...it,
    visible: { op: 'answered', key: 'reason' },
  }))
  const rule = { key: 'lost', question: 'title', each: false, message: { es: 'Falta', en: 'Missing' } }
  const holds: Expression = { op: 'answered', key: 'nobody' }
  const definition = { ...circular, rules: [{ ...rule, holds }] }
  const id = await aForm(rosa.id, call.funderId, { slug: 'wrong', definition })
  const page = `/manage/forms/${id}/publish`
  const html = await (await visitor.get(page)).text()
  expect(html).toContain(`href="/manage/forms/${id}/edit/questions/ready/conditions/visible"`)
  expect(html).toContain(`href="/manage/forms/${id}/edit/rules/lost"`)
  expect(plain(html)).toMatch(
    /La condición depende de sí misma: ¿Están listos\? → ¿Por qué todavía no\? → ¿Están listos\?/,
  )
  expect(plain(html)).toContain('Menciona la pregunta «nobody», que el formulario no hace.')
  const english = plain(await (await visitor.get(page, { headers: { 'Accept-Language': 'en' } })).text())
  expect(english).toMatch(/It names the question “nobody”.*The condition depends on itself/)
})

test('a key that was published cannot change in a later version', async () => {
  const { id, edit } = await aDraft()
  await publishDraft(rosa.id, id)
  await startDraft(rosa.id, id)
  const address = `${edit}/questions/ready`
  const fields = await fieldsOf(address)
  const { status, said } = await saidAfter(address, {
    ...fields,
    key: 'prepared',
    'options.0.key': 'certain',
  })
  expect(status).toBe(422)
  expect(said).toMatch(
    /«sure» ya se publicó en una versión anterior.*«ready» ya se publicó en una versión anterior/,
  )
})

test('a page of a draft can be tried out as an applicant sees it, and nothing is stored', async () => {
  const { id } = await aDraft()
  const address = `/manage/forms/${id}/versions/1/pages/readiness`
  const { said } = await saidAfter(address, { asked: 'ready', ready: 'not_yet' })
  expect(said).toContain('Vista previa')
  expect(said).toContain('Hay algo que corregir')
  expect(said).toContain('¿Por qué todavía no?')
})

test('a form is translated part by part', async () => {
  const { id } = await aDraft()
  const address = `/manage/forms/${id}/translate?to=en`
  const html = await (await visitor.get(address)).text()
  const form = html.split('<form').find((it) => it.includes('value="question:title"')) ?? ''
  const base = /name="base" value="([^"]*)"/.exec(form)?.[1] ?? ''
  const posted = { part: 'question:title', base, 'text:question:title:label': 'Title' }
  expect(await saidAfter(address, posted)).toMatchObject({ status: 302 })
  expect(await questionIn(id, 'title')).toMatchObject({ label: { es: 'Título', en: 'Title' } })
  expect(await saidAfter(address, { ...posted, 'text:question:title:label': 'Name' })).toMatchObject({
    status: 409,
  })
})

test('columns of rows are added, worked out from each other, and kept while a sum leans on them', async () => {
  const { id, edit } = await aDraft()
  await saidAfter(`${edit}/add?kind=question&within=naming`, {
    'title.es': 'Gastos',
    kind: 'rows',
    key: 'costs',
  })
  const columns = `${edit}/questions/costs/columns`
  const add = async (fields: Record<string, string>) =>
    saidAfter(columns, { base: (await fieldsOf(columns))['base'] ?? '', ...fields })
  await add({ 'title.es': 'Cantidad', kind: 'number', key: 'many' })
  await add({ 'title.es': 'Precio', kind: 'money', key: 'price' })
  expect(await add({ 'title.es': 'Total', kind: 'calculated', key: 'total' })).toMatchObject({
    to: `${columns}/total`,
  })
  const total = await fieldsOf(`${columns}/total`)
  const worked = {
    'value.left': 'column:many',
    'value.how': 'multiply',
    'value.right': 'column:price',
    format: 'money',
  }
  expect(await saidAfter(`${columns}/total`, { ...total, ...worked })).toMatchObject({ status: 302 })
  expect(await questionIn(id, 'costs')).toMatchObject({
    columns: [
      { key: 'many' },
      { key: 'price' },
      {
        key: 'total',
        value: { op: 'multiply', left: { op: 'column', key: 'many' }, right: { op: 'column', key: 'price' } },
      },
    ],
  })
  expect(await add({ do: 'remove:price' })).toMatchObject({
    status: 409,
    said: expect.stringContaining('No se puede quitar, porque se usa en: «Gastos»'),
  })
})
