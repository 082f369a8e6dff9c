import type { EditorProblem } from '#app/domain/editor-problem.ts'
import type { ListKind, Property } from '#app/domain/question-property.ts'

/** Fields of an editor with something wrong in one of them, and what is said beside it. */
export type WrongField = {
  field: string
  code: EditorProblem['code']
  typed: Record<string, string>
}

const letters = (count: number) => 'x'.repeat(count)

/** One wrong value of a field. */
export function wrongly(field: string, value: string, code: EditorProblem['code']): WrongField {
  return { field, code, typed: { [field]: value } }
}

/** Every kind of wrong value that the fields of a property can have. */
export function wrongValues(property: Property): WrongField[] {
  const { name, optional = false } = property
  const empty: WrongField[] = optional ? [] : [wrongly(name, '', 'required')]
  switch (property.type) {
    case 'words':
      return [
        wrongly(`${name}.es`, letters(1_001), 'too_long'),
        wrongly(`${name}.en`, letters(1_001), 'too_long'),
      ]
    case 'passage':
      return [wrongly(`${name}.es`, letters(10_001), 'too_long')]
    case 'line':
      return [wrongly(name, letters(101), 'too_long')]
    case 'flag':
      return []
    case 'whole':
      return [...empty, ...wrongNumbers(property, ['tres', '-1', '1.5'], 'not_whole')]
    case 'decimal':
      return [...empty, ...wrongNumbers(property, ['norte', '1e3', '1,000,000'], 'no_number')]
    case 'limit':
      return [
        ...wrongNumbers({ name, min: property.least ?? -1e12, max: 1e12 }, ['tres'], 'no_number'),
        ...wrongExpressions(name, 'not_a_number', 'today()'),
      ]
    case 'megabytes':
      return [...empty, ...wrongNumbers({ name, min: 0.1, max: 50 }, ['mucho'], 'no_number')]
    case 'moment':
      return wrongMoments(property)
    case 'one':
      return [...empty, wrongly(name, 'hologram', 'not_offered')]
    case 'several':
      return [wrongly(name, 'hologram', 'not_offered')]
    case 'list':
      return wrongList(name, property.of)
  }
}

type Bounds = { name: string; min: number; max: number }

function wrongNumbers({ name, min, max }: Bounds, written: string[], code: WrongField['code']): WrongField[] {
  const isWhole = code === 'not_whole'
  return [
    ...written.map((value) => wrongly(name, value, code)),
    ...(isWhole && min === 0 ? [] : [wrongly(name, String(isWhole ? 0 : min - 1), 'too_small')]),
    wrongly(name, String(max + 1), 'too_large'),
  ]
}

/** What is wrong with the writing of an expression, with what it names, and with the kind of value it gives. */
export function wrongExpressions(
  field: string,
  code: WrongField['code'],
  otherKind: string,
  others: Record<string, string> = {},
): WrongField[] {
  const wrong: [string, WrongField['code']][] = [
    ['${nobody} + 1', 'unknown_question'],
    ['1 + (2', 'expression_incomplete'],
    ['${a b} ~ 2', 'expression_sign'],
    ['total(1)', 'expression_function'],
    ["call('weather')", 'fact_unknown'],
    [otherKind, code],
  ]
  return wrong.map(([value, said]) => ({ field, code: said, typed: { ...others, [field]: value } }))
}

function wrongMoments({ name, input }: Extract<Property, { type: 'moment' }>): WrongField[] {
  const day = `${name}.day`
  const never = input === 'date' ? ['2027-02-30', '30/02/2027', ''] : ['2027-13', 'marzo', '']
  const wanted = input === 'date' ? 'not_a_day' : 'not_a_month'
  const order = {
    earliest: 'fixed',
    'earliest.day': '2027-05-01',
    latest: 'fixed',
    'latest.day': '2027-04-30',
  }
  const months = { ...order, 'earliest.day': '2027-05', 'latest.day': '2027-04' }
  const first: WrongField = {
    field: 'earliest.day',
    code: 'first_after_last',
    typed: input === 'date' ? order : months,
  }
  return [
    wrongly(name, 'someday', 'not_offered'),
    ...never.map((value): WrongField => {
      return { field: day, code: 'not_a_date', typed: { [name]: 'fixed', [day]: value } }
    }),
    ...wrongExpressions(`${name}.expression`, wanted, '1 + 1', { [name]: 'written' }),
    ...(name === 'earliest' ? [first] : []),
  ]
}

function wrongList(name: string, of: ListKind): WrongField[] {
  const rows = {
    [`${name}.count`]: '2',
    ...thing(`${name}.0`, 'first', of),
    ...thing(`${name}.1`, 'second', of),
  }
  const wrong = (
    field: string,
    value: string,
    code: WrongField['code'],
    others: Record<string, string> = {},
  ) => ({
    field: `${name}.${field}`,
    code,
    typed: { ...rows, ...others, [`${name}.${field}`]: value },
  })
  const count = { field: name, typed: { ...rows, [`${name}.count`]: '601' }, code: 'too_many' } as const
  const short = { field: name, typed: { ...rows, [`${name}.count`]: '1' }, code: 'too_few_options' } as const
  return [
    wrong('0.key', 'Sí', 'not_a_key'),
    wrong('0.key', letters(41), 'not_a_key'),
    wrong('1.key', 'first', 'option_twice'),
    wrong('0.label.es', letters(1_001), 'too_long'),
    count,
    ...(of === 'option' ? [wrong('1.help.en', letters(1_001), 'too_long'), short] : []),
    ...(of === 'line' ? wrongLines(wrong) : []),
  ]
}

type WrongInList = (
  field: string,
  value: string,
  code: WrongField['code'],
  others?: Record<string, string>,
) => WrongField

function wrongLines(wrong: WrongInList): WrongField[] {
  return [
    wrong('0.format', '', 'required'),
    wrong('0.format', 'roman', 'not_offered'),
    wrong('0.left', '', 'required'),
    wrong('0.left', 'sum:nobody', 'not_offered'),
    wrong('0.number', 'dos', 'no_number'),
    wrong('0.number', '', 'required'),
    wrong('0.how', 'modulo', 'not_offered'),
    wrong('0.right', '', 'required', { 'lines.0.how': 'add' }),
    wrong('0.expression', '${nobody}', 'unknown_question', { 'lines.0.left': 'written' }),
    wrong('0.expression', "'agua'", 'not_a_number', { 'lines.0.left': 'written' }),
    wrong('0.expression', '', 'required', { 'lines.0.left': 'written' }),
  ]
}

function thing(row: string, key: string, of: ListKind): Record<string, string> {
  const named = { [`${row}.key`]: key, [`${row}.label.es`]: `Una ${key}` }
  if (of !== 'line') return named
  return { ...named, [`${row}.format`]: 'number', [`${row}.left`]: 'number', [`${row}.number`]: '2' }
}
