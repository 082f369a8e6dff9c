import { beforeAll, expect, test } from 'vitest'

import { findForm } from '#db/form.ts'
import { questionsOf } from '#app/domain/form.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { fieldsOf as fieldsIn, saidAfter as saidTo } from '#tests/support/posted-forms.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aForm } from '#tests/support/small-form.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'
import { plain } from '#tests/support/visible-text.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
let call: SmallCall
let rosa: TestPerson
let visitor: Visitor
let other: Visitor
let made = 0

beforeAll(async () => {
  call = await aSmallCall()
  rosa = await staffOf(call.id, 'officer', 'Rosa')
  visitor = await signedIn(house().portal.origin, rosa)
  other = await signedIn(house().portal.origin, await staffOf(call.id, 'officer', 'Luz'))
})

async function aDraft() {
  made += 1
  const id = await aForm(rosa.id, call.funderId, { slug: `form-${made}` })
  return { id, edit: `/manage/forms/${id}/edit` }
}

const fieldsOf = (address: string) => fieldsIn(visitor, address)
const saidAfter = (address: string, fields: Record<string, string>, who = visitor) =>
  saidTo(who, address, fields)

async function questionIn(formId: string, key: string) {
  const definition = (await findForm(rosa.id, formId))?.draft?.definition
  return definition && questionsOf(definition).find((it) => it.key === key)
}

test('every page of a form answers', async () => {
  const { id, edit } = await aDraft()
  const pages = [
    '/manage/forms',
    '/manage/forms/new',
    `/manage/forms/${id}`,
    `/manage/forms/${id}/publish`,
    `/manage/forms/${id}/discard`,
    `/manage/forms/${id}/translate`,
    `/manage/forms/${id}/translate?to=en&missing=1`,
    edit,
    `${edit}/rules`,
    `${edit}/add?kind=section`,
    `${edit}/add?kind=question&within=naming`,
    `${edit}/headings/section/project`,
    `${edit}/headings/group/naming`,
    `${edit}/questions/title`,
    `${edit}/questions/ready`,
    `${edit}/questions/reason/conditions/visible`,
    `/manage/forms/${id}/versions/1`,
    `/manage/forms/${id}/versions/1/changes`,
    `/manage/forms/${id}/versions/1/pages/readiness`,
    `${edit}/rules/new-rule`,
  ]
  for (const page of pages) expect([page, (await visitor.get(page)).status]).toEqual([page, 200])
})

test('an officer adds a section, a page and a question, and each says what it lacks', async () => {
  const { id, edit } = await aDraft()
  const added = await saidAfter(`${edit}/add?kind=section`, { 'title.es': 'El presupuesto' })
  expect(added).toMatchObject({ status: 302, to: `${edit}?done=saved#section-el_presupuesto` })
  await saidAfter(`${edit}/add?kind=group&within=el_presupuesto`, {
    'title.es': 'Cuente cuánto cuesta',
    key: 'cost',
  })

  const add = `${edit}/add?kind=question&within=cost`
  expect(await saidAfter(add, { 'title.es': '', kind: '', key: 'Costo Total' })).toMatchObject({
    status: 422,
    said: expect.stringMatching(/Complete este dato.*Use solo letras minúsculas/),
  })
  expect((await saidAfter(add, { 'title.es': 'Costo', kind: 'money', key: 'title' })).said).toContain(
    'Ese nombre interno ya se usa en este formulario.',
  )
  expect(await saidAfter(add, { 'title.es': '¿Cuánto cuesta?', kind: 'money', key: '' })).toMatchObject({
    to: `${edit}/questions/cuanto_cuesta`,
  })
  expect(await questionIn(id, 'cuanto_cuesta')).toMatchObject({
    kind: 'money',
    label: { es: '¿Cuánto cuesta?' },
  })
})

test('a wrong field is said beside it, and nothing typed is lost', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title`
  const fields = await fieldsOf(address)
  const wrong = { ...fields, 'label.es': 'Nombre del proyecto', 'words.min': '9', 'words.max': 'tres' }
  const { status, said } = await saidAfter(address, wrong)
  expect({ status, said }).toMatchObject({
    status: 422,
    said: expect.stringContaining('Escriba un número entero, sin letras ni signos.'),
  })
  const html = await (await visitor.post(address, wrong)).text()
  for (const typed of ['value="Nombre del proyecto"', 'value="9"', 'value="tres"'])
    expect(html).toContain(typed)
  expect(await questionIn(id, 'title')).toMatchObject({ label: { es: 'Título' } })

  expect(await saidAfter(address, { ...wrong, 'words.max': '12' })).toMatchObject({ status: 302 })
  expect(await questionIn(id, 'title')).toMatchObject({
    label: { es: 'Nombre del proyecto' },
    words: { min: 9, max: 12 },
  })
})

test('a button of a list changes what is shown and stores nothing', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/ready`
  const fields = await fieldsOf(address)
  const typed = { ...fields, 'options.0.label.es': 'Segurísimo', list_move: 'options.add' }
  const html = await (await visitor.post(address, typed)).text()
  expect(html).toContain('value="Segurísimo"')
  expect(html).toContain('name="options.2.label.es"')
  expect(await questionIn(id, 'ready')).toMatchObject({ options: [{ label: { es: 'Seguro' } }, {}] })
})

test('of two officers at one question the second sees what the first wrote, with their own words below, and chooses', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title`
  const seen = await fieldsOf(address)
  await saidAfter(address, { ...seen, 'label.es': 'Nombre corto' }, other)

  const late = await visitor.post(address, { ...seen, 'label.es': 'Nombre largo' })
  const html = await late.text()
  expect(late.status).toBe(409)
  expect(plain(html)).toMatch(
    /Luz cambió el borrador el .*Lo de Luz Lo suyo Pregunta .*Nombre corto.*Nombre largo/,
  )
  expect(html).toContain('value="Nombre largo"')
  expect(await questionIn(id, 'title')).toMatchObject({ label: { es: 'Nombre corto' } })

  const base = /name="base" value="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(await saidAfter(address, { ...seen, base, 'label.es': 'Nombre largo' })).toMatchObject({
    status: 302,
  })
  expect(await questionIn(id, 'title')).toMatchObject({ label: { es: 'Nombre largo' } })
})

test('words for a question that another officer took away are kept, and put it back where they are saved again', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title`
  const seen = await fieldsOf(address)
  await saidAfter(edit, { base: seen['base'] ?? '', do: 'remove:question:title' }, other)

  const late = await visitor.post(address, { ...seen, 'label.es': 'Nombre' })
  const html = await late.text()
  expect(late.status).toBe(409)
  expect(plain(html)).toMatch(/Luz cambió el borrador el .*Quitó la pregunta «Título»/)
  expect(html).toContain('value="Nombre"')
  expect(await saidAfter(address, { ...seen, base: '', 'label.es': 'Nombre' })).toMatchObject({ status: 302 })
  expect(await questionIn(id, 'title')).toMatchObject({ label: { es: 'Nombre' } })
  expect((await visitor.get(`${edit}/questions/nobody`)).status).toBe(404)
})

test('what is taken away can be put back; what something leans on is not taken away', async () => {
  const { id, edit } = await aDraft()
  const { base = '' } = await fieldsOf(`${edit}/questions/title`)
  const removed = await saidAfter(edit, { base, do: 'remove:question:title' })
  expect(await questionIn(id, 'title')).toBeUndefined()
  const change = new URL(removed.to ?? '', 'http://x').searchParams.get('change') ?? ''
  await saidAfter(edit, { undo: change })
  expect(await questionIn(id, 'title')).toMatchObject({ key: 'title' })

  const ready = await fieldsOf(`${edit}/questions/ready`)
  expect(await saidAfter(edit, { base: ready['base'] ?? '', do: 'remove:question:ready' })).toMatchObject({
    status: 409,
    said: expect.stringContaining('No se puede quitar, porque se usa en: «¿Por qué todavía no?»'),
  })
})

test('a condition is made of comparisons and said in words', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title/conditions/visible`
  const { way: _, expression: __, ...empty } = await fieldsOf(address)
  expect((await saidAfter(address, empty)).said).toContain('Agregue al menos una comparación.')
  const html = await (
    await visitor.post(address, { ...empty, subject: 'answer:ready', list_move: 'parts.add' })
  ).text()
  expect(html).toContain('name="parts.0.is"')

  const one = { ...empty, 'parts.count': '1', 'parts.0.subject': 'answer:ready', 'parts.0.is': 'is' }
  expect((await saidAfter(address, { ...one, 'parts.0.value': 'maybe' })).said).toContain(
    'Elija una de las opciones de la lista.',
  )
  expect(await saidAfter(address, { ...one, 'parts.0.value': 'sure' })).toMatchObject({ status: 302 })
  expect(await questionIn(id, 'title')).toMatchObject({
    visible: { op: 'selected', key: 'ready', option: 'sure' },
  })
  expect(plain(await (await visitor.get(`${edit}/questions/title`)).text())).toContain(
    'Solo cuando en «¿Están listos?» se eligió «Seguro»',
  )
})

test('a page is tried out full, light without scripts, and where no script may run; all three are the same page', async () => {
  const { id } = await aDraft()
  const page = `/manage/forms/${id}/versions/1/pages/readiness`
  const seen = await Promise.all(
    ['', '?mode=light', '?mode=no_scripts'].map(async (mode) => {
      const response = await visitor.get(page + mode)
      const html = await response.text()
      const policy = response.headers.get('Content-Security-Policy') ?? ''
      const form = /<form id="question-form"[^]*?<\/form>/.exec(html)?.[0] ?? ''
      const scripts = html.match(/<script/g)?.length ?? 0
      return { form, scripts: Math.min(scripts, 2), mayRun: policy.includes('script-src') }
    }),
  )
  expect(seen.map(({ scripts, mayRun }) => [scripts, mayRun])).toEqual([
    [2, true],
    [1, true],
    [0, false],
  ])
  expect(seen[0]?.form).toContain('¿Están listos?')
  expect(new Set(seen.map(({ form }) => form)).size).toBe(1)
  const tried = await saidAfter(`${page}?mode=light`, { ready: '' })
  expect(tried).toMatchObject({ status: 200, said: expect.stringContaining('Hay algo que corregir') })
})
