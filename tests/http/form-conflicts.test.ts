import { beforeAll, expect, test } from 'vitest'

import { blankColumn } from '#app/domain/column-edit.ts'
import { type FormDefinition, findQuestion } from '#app/domain/form.ts'
import { textField } from '#app/domain/form-texts.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { findForm } from '#db/form.ts'
import { publishDraft } from '#db/form-draft.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { fieldsOf, saidAfter } from '#tests/support/posted-forms.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aForm, aPage, aSmallForm } from '#tests/support/small-form.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'
import { plain } from '#tests/support/visible-text.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const house = runningPortal()
let call: SmallCall
let rosa: TestPerson
let late: Visitor
let luz: Visitor
let made = 0

beforeAll(async () => {
  call = await aSmallCall()
  rosa = await staffOf(call.id, 'officer', 'Rosa')
  late = await signedIn(house().portal.origin, rosa)
  luz = await signedIn(house().portal.origin, await staffOf(call.id, 'officer', 'Luz'))
})

const text = (es: string) => ({ es, en: es })

async function aDraft() {
  made += 1
  const [section] = aSmallForm().sections
  if (!section) throw new Error('the form has a section')
  const budget: QuestionOf<'rows'> = {
    ...{ key: 'budget', kind: 'rows', label: text('Presupuesto'), required: true },
    ...{ columns: [blankColumn('number', 'amount', text('Monto'))], min: 0, max: 9, rowName: text('Gasto') },
  }
  const definition: FormDefinition = {
    sections: [{ ...section, groups: [...section.groups, aPage('money', 'El dinero', [budget])] }],
    rules: [
      {
        key: 'some',
        question: 'budget',
        each: false,
        holds: { op: 'answered', key: 'budget' },
        message: text('Falta'),
      },
    ],
  }
  const id = await aForm(rosa.id, call.funderId, { slug: `shared-${made}`, definition })
  return { id, edit: `/manage/forms/${id}/edit` }
}

type Fields = Record<string, string>

/** Both open a page; Luz saves hers, and then the other sends what they wrote on top of what was there before. */
async function afterLuz(address: string, theirs: Fields, mine: Fields, hers = address) {
  const form = address.includes('/headings/') ? 'editor' : undefined
  const seen = await fieldsOf(late, address, form)
  const { way: _, expression: __, ...hersSeen } = await fieldsOf(luz, hers, form)
  const first = await saidAfter(luz, hers, { ...hersSeen, ...theirs })
  expect(first.status, first.said).toBe(302)
  const reply = await late.post(address, { ...seen, ...mine })
  const html = await reply.text()
  return { status: reply.status, html, said: plain(html), seen }
}

test('of two officers at the same options, heading, rule, column or translation, the second is shown both and chooses', async () => {
  const { edit } = await aDraft()
  const label = textField({ part: 'question:ready', name: 'label' })
  const shared: [string, Fields, Fields, RegExp][] = [
    [
      `${edit}/questions/ready`,
      { 'options.0.label.es': 'Segurísimo' },
      { 'options.0.label.es': 'Casi seguro' },
      /Cambió la pregunta «¿Están listos\?».*Lo de Luz Lo suyo Opciones .*«Segurísimo».*«Casi seguro»/,
    ],
    [
      `${edit}/headings/section/project`,
      { 'title.es': 'Su proyecto' },
      { 'title.es': 'El plan' },
      /Cambió la sección «Su proyecto».*Lo de Luz Lo suyo .*«Su proyecto».*«El plan»/,
    ],
    [
      `${edit}/rules/some`,
      { about: 'budget', 'message.es': 'Falta algo' },
      { about: 'budget', 'message.es': 'Falta todo' },
      /Cambió las reglas entre respuestas.*Lo de Luz Lo suyo .*«Falta algo».*«Falta todo»/,
    ],
    [
      `${edit}/questions/budget/columns/amount`,
      { 'label.es': 'Costo' },
      { 'label.es': 'Precio' },
      /Cambió la pregunta «Presupuesto».*Lo de Luz Lo suyo .*«Costo».*«Precio»/,
    ],
    [
      edit.replace(/edit$/, 'translate?to=en'),
      { part: 'question:ready', [label]: 'Are you ready?' },
      { part: 'question:ready', [label]: 'Ready?' },
      /Cambió la pregunta .*Lo de Luz Lo suyo .*Are you ready\? .*Ready\?/,
    ],
  ]
  for (const [address, theirs, mine, wanted] of shared) {
    const base = address.includes('translate') ? await baseOfPart(address, 'question:ready') : {}
    const { status, said, html } = await afterLuz(address, { ...base, ...theirs }, { ...base, ...mine })
    expect([address, status]).toEqual([address, 409])
    expect(said).toMatch(wanted)
    expect(said).toMatch(/Guardar lo mío Quedarme con lo de Luz/)
    for (const typed of Object.values(mine)) expect(html).toContain(typed)
  }
})

/** The page of translations has a form for each part: this is the state of one. */
async function baseOfPart(address: string, part: string): Promise<Fields> {
  const html = await (await late.get(address)).text()
  return { base: new RegExp(`value="${part}"/><input[^>]*name="base" value="([^"]*)"`).exec(html)?.[1] ?? '' }
}

test('of two officers at the same condition, the second is shown both in words and chooses', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title/conditions/visible`
  const hers = { way: 'written', expression: "selected(${ready}, 'sure')" }
  const mine = { way: 'written', expression: 'count(${budget}) > 2' }
  const { status, said, html } = await afterLuz(address, hers, mine)
  expect(status).toBe(409)
  expect(said).toMatch(/Lo de Luz Lo suyo .* en «¿Están listos\?» se eligió «Seguro» .*«Presupuesto».* 2/)
  expect(html).toContain('count(${budget}) &gt; 2</textarea>')
  const base = /id="written"[^>]*>[^]*?name="base" value="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(await saidAfter(late, address, { base, ...mine })).toMatchObject({ status: 302 })
  const definition = (await findForm(rosa.id, id))?.draft?.definition
  expect(definition && findQuestion(definition, 'title')).toMatchObject({ visible: { op: 'more' } })
})

test('an order or a removal on top of somebody else’s change is not done, and says who did what', async () => {
  const { edit } = await aDraft()
  const moved = await afterLuz(edit, { do: 'up:group:money' }, { do: 'down:group:naming' })
  expect(moved).toMatchObject({ status: 409, said: expect.stringMatching(/Luz cambió .*Cambió el orden/) })

  const question = `${edit}/questions/title`
  const { base = '' } = await fieldsOf(late, question)
  await saidAfter(luz, question, { ...(await fieldsOf(luz, question)), 'label.es': 'Nombre' })
  expect(await saidAfter(late, edit, { base, do: 'remove:question:title' })).toMatchObject({
    status: 409,
    said: expect.stringMatching(/Luz cambió .*Cambió la pregunta «Nombre»/),
  })
})

test('a column that somebody took away is kept as it was typed, and stands there again once it is saved', async () => {
  const { id, edit } = await aDraft()
  const columns = `${edit}/questions/budget/columns`
  const mine = { 'label.es': 'Precio total' }
  const { status, said, html, seen } = await afterLuz(
    `${columns}/amount`,
    { do: 'remove:amount', 'title.es': '' },
    mine,
    columns,
  )
  expect(status).toBe(409)
  expect(said).toContain('Otra persona lo quitó mientras usted escribía')
  expect(html).toContain('value="Precio total"')
  const base = /name="base" value="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(await saidAfter(late, `${columns}/amount`, { ...seen, ...mine, base })).toMatchObject({
    status: 302,
  })
  const definition = (await findForm(rosa.id, id))?.draft?.definition
  expect(definition && findQuestion(definition, 'budget')).toMatchObject({
    columns: [{ key: 'amount', label: { es: 'Precio total' } }],
  })
})

test('what was typed for a question, page or translation that is gone is shown, and says who took it away', async () => {
  const { edit } = await aDraft()
  const add = `${edit}/add?kind=question&within=money`
  const pages: [string, Fields][] = [
    [`${edit}/questions/budget/columns/amount`, { 'label.es': 'Precio' }],
    [`${edit}/questions/budget/columns`, { 'title.es': 'Precio', kind: 'money' }],
    [`${edit}/questions/budget/conditions/visible`, { way: 'written', expression: 'answered(${title})' }],
    [
      edit.replace(/edit$/, 'translate?to=en'),
      { part: 'question:budget', [textField({ part: 'question:budget', name: 'label' })]: 'Our budget' },
    ],
  ]
  const opened = await Promise.all(
    pages.map(async ([address, mine]) => ({ ...(await fieldsOf(late, address)), ...mine })),
  )
  await saidAfter(luz, `${edit}/rules`, { ...(await fieldsOf(luz, `${edit}/rules`)), remove: 'some' })
  const html = await (await luz.get(`${edit}/headings/group/money`)).text()
  const [whole = ''] = basesIn(html).slice(-1)
  await saidAfter(luz, edit, { base: whole, do: 'remove:group:money' })
  for (const [at, [address, mine]] of pages.entries()) {
    const reply = await late.post(address, opened[at])
    const shown = plain(await reply.text())
    expect([address, reply.status]).toEqual([address, 409])
    expect(shown).toMatch(/Luz cambió el borrador .*Quitó la página «El dinero»/)
    expect(shown).toContain(
      Object.values(mine).at(-1) === 'money' ? 'Precio' : plain(Object.values(mine).at(-1) ?? ''),
    )
  }
  const added = await saidAfter(late, add, { 'title.es': '¿Cuánto?', kind: 'money', key: '' })
  expect(added).toMatchObject({ status: 422, said: expect.stringContaining('El lugar donde iba ya no está') })
  expect(
    await saidAfter(late, add, { 'title.es': '¿Cuánto?', kind: 'money', key: '', within: 'naming' }),
  ).toMatchObject({
    to: `${edit}/questions/cuanto`,
  })
})

function basesIn(html: string): string[] {
  return [...html.matchAll(/name="base" value="([^"]*)"/g)].map(([, base = '']) => base)
}

test('what was typed into a draft that was published meanwhile is kept, and its form says where', async () => {
  const { id, edit } = await aDraft()
  const address = `${edit}/questions/title`
  const seen = await fieldsOf(late, address)
  await publishDraft(rosa.id, id)
  const { status, to } = await saidAfter(late, address, { ...seen, 'label.es': 'Cómo se llama el proyecto' })
  expect({ status, to }).toEqual({ status: 302, to: `/manage/forms/${id}?no=draft&kept=1` })
  const form = await (await late.get(to ?? '')).text()
  expect(form).toContain('href="/account/parked"')
  expect(plain(await (await late.get('/account/parked')).text())).toContain('Cómo se llama el proyecto')
})
