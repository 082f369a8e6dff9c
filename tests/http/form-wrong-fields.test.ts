import { beforeAll, expect, test } from 'vitest'

import { blankQuestion } from '#app/domain/blank-question.ts'
import { blankColumn, columnKinds, propertiesOfColumn } from '#app/domain/column-edit.ts'
import { textField } from '#app/domain/form-texts.ts'
import { type Question, questionKinds } from '#app/domain/question.ts'
import { propertiesOf } from '#app/domain/read-question.ts'
import { type TestPerson, staffOf } from '#tests/support/people.ts'
import { fieldsOf } from '#tests/support/posted-forms.ts'
import { runningPortal, signedIn } from '#tests/support/running-portal.ts'
import { aForm, aPage, aSmallForm } from '#tests/support/small-form.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { type WrongField, wrongValues, wrongly } from '#tests/support/wrong-fields.ts'

const house = runningPortal()
let call: SmallCall
let rosa: TestPerson
let visitor: Visitor
let edit: string

const text = { es: '¿Qué?', en: 'What?' }
const long = 'x'.repeat(1_001)

beforeAll(async () => {
  call = await aSmallCall()
  rosa = await staffOf(call.id, 'officer', 'Rosa')
  visitor = await signedIn(house().portal.origin, rosa)
  const every = questionKinds.map((kind): Question => {
    const question = blankQuestion(kind, `of_${kind}`, text)
    if (question.kind !== 'rows') return question
    return { ...question, columns: columnKinds.map((it) => blankColumn(it, `of_${it}`, text)) }
  })
  const { sections } = aSmallForm()
  const [section] = sections
  if (!section) throw new Error('the form has a section')
  const definition = {
    sections: [{ ...section, groups: [...section.groups, aPage('every', 'Todo', every)] }],
    rules: [],
  }
  edit = `/manage/forms/${await aForm(rosa.id, call.funderId, { definition })}/edit`
})

/** Of each field one wrong value, so that all of them can be posted at once. */
function atOnce(wrong: readonly WrongField[]): WrongField[] {
  const first = wrong.filter(({ field }, at) => wrong.findIndex((it) => it.field === field) === at)
  const isOnlyOne = ({ typed, field }: WrongField) =>
    first.every((it) => it.field === field || Object.keys(typed).every((name) => !(name in it.typed)))
  return first.filter((it, at) => at === 0 || isOnlyOne(it))
}

/** Posts what stands on a page with these wrong fields, in both languages, and says what is missing in the replies. */
async function missingAfter(
  address: string,
  wrong: readonly WrongField[],
  more: Record<string, string> = {},
) {
  const typed = Object.fromEntries(wrong.flatMap((it) => Object.entries(it.typed)))
  const fields = { ...(await fieldsOf(visitor, address)), ...more, ...typed }
  const replies = [await said(address, fields, 'es'), await said(address, fields, 'en')]
  return replies.flatMap(({ status, html, language }) => [
    ...(status === 422 ? [] : [`${language}: status ${status}`]),
    ...wrong
      .filter(({ field }) => !sentenceIn(html, field))
      .map(({ field }) => `${language}: ${field} says nothing`),
    ...Object.entries(fields)
      .filter(([, value]) => !isKept(html, value))
      .map(([name]) => `${language}: ${name} is lost`),
    ...wrong
      .filter(
        ({ field }) =>
          sentenceIn(replies[0]?.html ?? '', field) === sentenceIn(replies[1]?.html ?? '', field),
      )
      .map(({ field }) => `${field} says the same in both languages`),
  ])
}

async function said(address: string, fields: Record<string, string>, language: string) {
  const response = await visitor.ask(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: house().portal.origin, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': language },
  })
  const html = ((await response.text()).split('<main')[1] ?? '').split('<script')[0] ?? ''
  return { status: response.status, html, language }
}

function sentenceIn(html: string, field: string): string {
  return new RegExp(`id="${field.replaceAll('.', '\\.')}-error"[^>]*>(.*?)</p>`).exec(html)?.[1] ?? ''
}

/** Typed into a field, chosen, or carried along. */
function isKept(html: string, value: string): boolean {
  if (value === '') return true
  const written = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
  return html.includes(`value="${written}"`) || html.includes(`>${written}</textarea>`)
}

/** What only a made-up post could say: nobody types into a list of choices. */
const isTypable = ({ code, field, typed }: WrongField) => code !== 'not_offered' && typed[field] !== ''

test.each(questionKinds)(
  'every wrong field of a question of kind %s is said beside it, and nothing is lost',
  async (kind) => {
    const question = blankQuestion(kind, `of_${kind}`, text)
    const wrong = [...propertiesOf(question).flatMap(wrongValues), wrongly('key', 'Mi Pregunta', 'not_a_key')]
    expect(await missingAfter(`${edit}/questions/of_${kind}`, atOnce(wrong.filter(isTypable)))).toEqual([])
  },
)

test.each(columnKinds)(
  'every wrong field of a column of kind %s is said beside it, and nothing is lost',
  async (kind) => {
    const wrong = propertiesOfColumn(blankColumn(kind, `of_${kind}`))
      .flatMap(wrongValues)
      .filter(isTypable)
    const required: WrongField[] = [
      {
        field: 'required.expression',
        code: 'unknown_question',
        typed: { required: 'when', 'required.expression': '${nobody}' },
      },
    ]
    const worked: WrongField[] = [
      {
        field: 'value.expression',
        code: 'unknown_question',
        typed: { 'value.left': 'written', 'value.expression': '${nobody}' },
      },
    ]
    const all = atOnce([...wrong, ...(kind === 'calculated' ? worked : required)])
    expect(await missingAfter(`${edit}/questions/of_rows/columns/of_${kind}`, all)).toEqual([])
  },
)

test('every wrong field of what is added is said beside it, and nothing is lost', async () => {
  const wrong = [wrongly('title.en', long, 'too_long'), wrongly('key', 'Mi Nombre', 'not_a_key')]
  const unchosen = [...wrong, wrongly('kind', '', 'required')]
  const more = { 'title.es': 'Una nueva' }
  expect(await missingAfter(`${edit}/add?kind=section`, wrong, more)).toEqual([])
  expect(await missingAfter(`${edit}/add?kind=group&within=project`, wrong, more)).toEqual([])
  expect(await missingAfter(`${edit}/add?kind=question&within=naming`, unchosen, more)).toEqual([])
  expect(await missingAfter(`${edit}/questions/of_rows/columns`, unchosen, more)).toEqual([])
  const gone = [...wrong, wrongly('within', '', 'place_gone')]
  expect(await missingAfter(`${edit}/add?kind=group&within=nowhere`, gone, more)).toEqual([])
})

test('every wrong field of a heading, a rule, a translation and a condition is said beside it, and nothing is lost', async () => {
  const passage = 'y'.repeat(10_001)
  const heading = [wrongly('title.es', long, 'too_long'), wrongly('intro.en', passage, 'too_long')]
  expect(await missingAfter(`${edit}/headings/section/project`, heading)).toEqual([])
  expect(await missingAfter(`${edit}/headings/group/naming`, heading)).toEqual([])

  const rule = [
    wrongly('about', '', 'required'),
    wrongly('holds', '${nobody} > "1"', 'unknown_question'),
    wrongly('message.es', passage, 'too_long'),
    wrongly('key', 'Mi Regla', 'not_a_key'),
  ]
  expect(await missingAfter(`${edit}/rules/new-rule`, rule)).toEqual([])
  expect(
    await missingAfter(`${edit}/rules`, [wrongly('requested', 'total(1)', 'expression_function')]),
  ).toEqual([])

  const part = 'question:title'
  const translation = [wrongly(textField({ part, name: 'label' }), passage, 'too_long')]
  const address = edit.replace(/edit$/, 'translate?to=en')
  expect(await missingAfter(address, translation, { part })).toEqual([])

  const written = [wrongly('expression', 'answered(${reason})', 'circular')]
  const conditions = `${edit}/questions/reason/conditions/visible`
  expect(await missingAfter(conditions, written, { way: 'written' })).toEqual([])
})

test('a form without a name, or with one that is too long, is not made', async () => {
  expect(await missingAfter('/manage/forms/new', [wrongly('title', '', 'required')])).toEqual([])
  expect(await missingAfter('/manage/forms/new', [wrongly('title', 'z'.repeat(201), 'too_long')])).toEqual([])
})

test('a field of which nothing is said, and that is lost, would be noticed', async () => {
  const wrong = [wrongly('holds', '', 'required'), wrongly('nobody', 'zz', 'required')]
  expect(await missingAfter(`${edit}/rules/new-rule`, wrong)).toEqual([
    'es: nobody says nothing',
    'es: nobody is lost',
    'nobody says the same in both languages',
    'en: nobody says nothing',
    'en: nobody is lost',
    'nobody says the same in both languages',
  ])
})
