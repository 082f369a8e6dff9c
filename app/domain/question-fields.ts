import { type Calculation, type Figure, calculationOf, figuresOfForm, figuresOfRow } from './calculation.ts'
import type { Column } from './column.ts'
import { propertiesOfColumn } from './column-edit.ts'
import { type Expression, expression } from './expression.ts'
import type { FormDefinition } from './form.ts'
import type { Question, QuestionOf } from './question.ts'
import type { Property } from './question-property.ts'
import { keyName } from './read-list.ts'
import { type Notation, notationFor } from './notation.ts'
import { listAt, valueAt } from './plain-value.ts'
import { propertiesOf } from './read-question.ts'
import { subjectsOf } from './subject.ts'
import type { Typed } from './typed-list.ts'

/** What the fields of a question's editor begin with, as `readQuestion` would read them back. */
export function questionFields(question: Question, definition: FormDefinition): Typed {
  const figures = figuresOfForm(subjectsOf(definition))
  const { write } = notationFor(definition)
  const fields = itemFields(question, propertiesOf(question), { figures, write })
  const alone = question.kind === 'some_of' ? aloneFields(question) : []
  const { key, required, visible } = question
  return {
    ...Object.fromEntries([...fields, ...alone]),
    key: [key],
    required: [requiredWord(required)],
    visible: [visible ? 'when' : 'always'],
  }
}

/** What the fields of a column's editor begin with, as `readColumn` would read them back. */
export function columnFields(
  column: Column,
  { question, definition }: { question: QuestionOf<'rows'>; definition: FormDefinition },
): Typed {
  const figures = figuresOfRow(question.columns, column.key)
  const { write } = notationFor(definition, { rows: question.key })
  const worked = { figures, write }
  const value = column.kind === 'calculated' ? calculationFields('value', column.value, worked) : []
  const { required } = column
  return {
    ...Object.fromEntries([...itemFields(column, propertiesOfColumn(column), worked), ...value]),
    required: [requiredWord(required)],
    'required.expression': [typeof required === 'object' ? write(required) : ''],
  }
}

type Worked = { figures: readonly Figure[]; write: Notation['write'] }

function itemFields(item: unknown, properties: readonly Property[], worked: Worked): Field[] {
  return properties.flatMap((property) => fieldsOf(property, item, worked))
}

function requiredWord(required: unknown): string {
  return typeof required === 'object' ? 'when' : required ? 'always' : 'never'
}

type Field = [name: string, values: string[]]

function fieldsOf(property: Property, question: unknown, worked: Worked): Field[] {
  const { name } = property
  const value = valueAt(question, name)
  switch (property.type) {
    case 'words':
    case 'passage':
      return wordFields(name, value)
    case 'megabytes':
      return [[name, [String(Math.round((Number(value) / 1024 ** 2) * 10) / 10)]]]
    case 'flag':
      return value === true ? [[name, ['yes']]] : []
    case 'several':
      return [[name, Array.isArray(value) ? value.map(String) : []]]
    case 'moment':
      return momentFields(property, value, worked)
    case 'list':
      return listFields(property, listAt(question, name), worked)
    case 'limit':
      return [[name, [limitWords(value, worked)]]]
    default:
      return typeof value === 'string' || typeof value === 'number' ? [[name, [String(value)]]] : []
  }
}

function aloneFields({ options, alone = [] }: QuestionOf<'some_of'>): Field[] {
  return options.flatMap(({ value }, at): Field[] =>
    alone.includes(value) ? [[`options.${at}.alone`, ['yes']]] : [],
  )
}

/** The fields of a text, one a language. */
export function wordFields(name: string, words: unknown): Field[] {
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).map(([locale, text]): Field => [`${name}.${locale}`, [String(text)]])
}

function limitWords(value: unknown, { write }: Worked): string {
  const it = expression.safeParse(value).data
  if (it) return write(it)
  return typeof value === 'number' ? String(value) : ''
}

function momentFields(
  { name, facts }: Extract<Property, { type: 'moment' }>,
  value: unknown,
  { write }: Worked,
): Field[] {
  const it = expression.safeParse(value).data
  if (!it) return [[name, ['']]]
  if (it.op === 'fact' && facts.includes(it.name)) return [[name, [it.name]]]
  if (it.op === 'literal') {
    return [
      [name, ['fixed']],
      [`${name}.day`, [String(it.value)]],
    ]
  }
  return [
    [name, ['written']],
    [`${name}.expression`, [write(it)]],
  ]
}

function listFields(
  { name, of }: Extract<Property, { type: 'list' }>,
  list: readonly Record<string, unknown>[],
  worked: Worked,
): Field[] {
  const rows = list.flatMap((item, at): Field[] => {
    const row = `${name}.${at}`
    const key = String(item[keyName(of)])
    const it = expression.safeParse(item['value']).data
    return [
      [`${row}.key`, [key]],
      [`${row}.was`, [key]],
      ...wordFields(`${row}.label`, item['label']),
      ...wordFields(`${row}.help`, item['help']),
      ...(of === 'line' ? [[`${row}.format`, [String(item['format'])]] satisfies Field] : []),
      ...(of === 'line' && it ? calculationFields(row, it, worked) : []),
    ]
  })
  return [[`${name}.count`, [String(list.length)]], ...rows]
}

/** The fields of a calculation; one of more than two figures is written. */
function calculationFields(row: string, it: Expression, { figures, write }: Worked): Field[] {
  const shown: Calculation = calculationOf(it, figures) ?? { left: 'written', how: '', right: '', number: '' }
  return Object.entries({ ...shown, expression: write(it) }).map(([name, value]): Field => {
    return [`${row}.${name}`, [value]]
  })
}
