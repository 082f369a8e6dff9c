import { isDayText, isMonthText } from './calendar.ts'
import type { EditorProblem, EditorProblemCode } from './editor-problem.ts'
import type { Property } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'

/** A value read from its fields, or what is wrong with them. A value of `undefined` takes the property away. */
export type ReadValue = { value: unknown } | { problem: EditorProblem }

/** The property as its fields were posted. `before` is what it was: other languages and conditions of it are kept. */
export function readProperty(
  property: Exclude<Property, { type: 'list' }>,
  form: PostedForm,
  { locales, before }: { locales: readonly string[]; before: unknown },
): ReadValue {
  const { name } = property
  const text = posted(form, name)
  switch (property.type) {
    case 'words':
    case 'passage':
      return { value: readWords(form, name, { locales, before, isOptional: property.optional ?? false }) }
    case 'line':
      return { value: text }
    case 'flag':
      return { value: text === 'yes' ? true : undefined }
    case 'whole':
      return text === '' && property.optional ? { value: undefined } : readNumber(property, text, /^\d+$/)
    case 'decimal':
      return readNumber(property, text, decimal)
    case 'limit':
      return readLimit(form, name, before)
    case 'megabytes':
      return readMegabytes(name, text)
    case 'moment':
      return readMoment(property, form, before)
    case 'one':
      return readOne(property, text)
    case 'several':
      return { value: form.getAll(name).filter((it) => property.of.some((known) => known === it)) }
  }
}

const decimal = /^-?\d+([.,]\d+)?$/
const megabyte = 1024 ** 2

/** One field as it was posted, without white space around it; empty when it is not there. */
export function posted(form: PostedForm, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : ''
}

/** A text in the funder's languages from its fields `name.es`, `name.en`…; languages that are not asked for stay. */
export function readWords(
  form: PostedForm,
  name: string,
  { locales, before, isOptional }: { locales: readonly string[]; before: unknown; isOptional: boolean },
): Record<string, string> | undefined {
  const asked = locales.map((locale) => [locale, posted(form, `${name}.${locale}`)] as const)
  const kept = entriesOf(before).filter(([locale]) => !locales.includes(locale))
  const words = Object.fromEntries([...kept, ...asked].filter(([, text]) => text !== ''))
  return isOptional && Object.keys(words).length === 0 ? undefined : words
}

function entriesOf(words: unknown): [string, string][] {
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

type Bounds = { name: string; min: number; max: number }

function readNumber({ name, min, max }: Bounds, text: string, shape: RegExp): ReadValue {
  if (text === '') return refused(name, 'required')
  if (!shape.test(text)) return refused(name, shape === decimal ? 'not_a_number' : 'not_whole')
  const value = Number(text.replace(',', '.'))
  if (value < min) return refused(name, 'too_small', { min })
  return value > max ? refused(name, 'too_large', { max }) : { value }
}

/** A limit that is worked out stays until a number takes its place, or it is taken away. */
function readLimit(form: PostedForm, name: string, before: unknown): ReadValue {
  const text = posted(form, name)
  const isKept = typeof before === 'object' && posted(form, `${name}.remove`) !== 'yes'
  if (text === '') return { value: isKept ? before : undefined }
  if (!decimal.test(text)) return refused(name, 'not_a_number')
  return { value: Number(text.replace(',', '.')) }
}

function readMegabytes(name: string, text: string): ReadValue {
  const read = readNumber({ name, min: 0.1, max: 50 }, text, decimal)
  return 'value' in read ? { value: Math.round(Number(read.value) * megabyte) } : read
}

function readMoment(
  { name, facts, input }: Extract<Property, { type: 'moment' }>,
  form: PostedForm,
  before: unknown,
): ReadValue {
  const chosen = posted(form, name)
  if (chosen === 'kept') return { value: before }
  const fact = facts.find((it) => it === chosen)
  if (fact) return { value: { op: 'fact', name: fact } }
  if (chosen !== 'fixed') return { value: undefined }
  const day = posted(form, `${name}.day`)
  const isRight = input === 'date' ? isDayText(day) : isMonthText(day)
  return isRight ? { value: { op: 'literal', value: day } } : refused(`${name}.day`, 'not_a_date')
}

function readOne(
  { name, of, optional }: Extract<Property, { type: 'one' | 'several' }>,
  text: string,
): ReadValue {
  if (of.includes(text)) return { value: text }
  return optional && text === ''
    ? { value: undefined }
    : refused(name, text === '' ? 'required' : 'not_offered')
}

function refused(field: string, code: EditorProblemCode, facts?: EditorProblem['facts']): ReadValue {
  return { problem: { field, code, ...(facts && { facts }) } }
}
