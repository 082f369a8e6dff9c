import { isDayText, isMonthText } from './calendar.ts'
import type { EditorProblem, EditorProblemCode } from './editor-problem.ts'
import { expression } from './expression.ts'
import type { Wanted } from './expression-type.ts'
import type { Notation } from './notation.ts'
import { type Property, longestLine } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import { decimal, posted, readWords, tooLong } from './read-words.ts'

/** A value read from its fields, or what is wrong with them. A value of `undefined` takes the property away. */
export type ReadValue = { value: unknown } | { problems: EditorProblem[] }

/** What a property is read with. `before` is what it was: languages that are not asked for are kept. */
type ReadSetting = { locales: readonly string[]; before: unknown; notation: Notation }
type Reading = ReadSetting & { form: PostedForm }

/** The property as its fields were posted. */
export function readProperty(
  property: Exclude<Property, { type: 'list' }>,
  form: PostedForm,
  setting: ReadSetting,
): ReadValue {
  const { name } = property
  const reading = { ...setting, form }
  const text = posted(form, name)
  switch (property.type) {
    case 'words':
    case 'passage':
      return readTexts(property, reading)
    case 'line':
      return text.length > longestLine ? refused(name, 'too_long', { max: longestLine }) : { value: text }
    case 'flag':
      return { value: text === 'yes' ? true : undefined }
    case 'whole':
      return text === '' && property.optional ? { value: undefined } : readNumber(property, text, /^\d+$/)
    case 'decimal':
      return readNumber(property, text, decimal)
    case 'limit':
      return readLimit(property, text, reading)
    case 'megabytes':
      return readMegabytes(name, text)
    case 'moment':
      return readMoment(property, reading)
    case 'one':
      return readOne(property, text)
    case 'several':
      return readSeveral(property, form)
  }
}

const megabyte = 1024 ** 2
const largest = 1_000_000_000_000

function readTexts(
  property: Pick<Property, 'name' | 'optional' | 'type'>,
  { form, locales, before }: Reading,
): ReadValue {
  const { name, optional: isOptional = false } = property
  const problems = tooLong(form, name, { locales, isLong: property.type === 'passage' })
  return problems.length > 0
    ? { problems }
    : { value: readWords(form, name, { locales, before, isOptional }) }
}

type Bounds = { name: string; min: number; max: number }

function readNumber({ name, min, max }: Bounds, text: string, shape: RegExp): ReadValue {
  if (text === '') return refused(name, 'required')
  if (!shape.test(text)) return refused(name, shape === decimal ? 'no_number' : 'not_whole')
  const value = Number(text.replace(',', '.'))
  if (value < min) return refused(name, 'too_small', { min })
  return value > max ? refused(name, 'too_large', { max }) : { value }
}

/** A limit is a number, or how it is worked out. */
function readLimit(
  { name, least }: Extract<Property, { type: 'limit' }>,
  text: string,
  reading: Reading,
): ReadValue {
  if (text === '') return { value: undefined }
  if (/[$(]/.test(text)) return readWritten(name, text, 'number', reading)
  return readNumber({ name, min: least ?? -largest, max: largest }, text, decimal)
}

/** An expression as it was written; one that was not touched stays exactly what it is. */
export function readWritten(
  field: string,
  text: string,
  wanted: Wanted,
  { before, notation }: Pick<ReadSetting, 'before' | 'notation'>,
): ReadValue {
  if (text === '') return refused(field, 'required')
  const stands = expression.safeParse(before).data
  if (stands && notation.write(stands) === text) return { value: before }
  const read = notation.read(text, wanted)
  return 'expression' in read ? { value: read.expression } : refused(field, read.code, read.facts)
}

function readMegabytes(name: string, text: string): ReadValue {
  const read = readNumber({ name, min: 0.1, max: 50 }, text, decimal)
  return 'value' in read ? { value: Math.round(Number(read.value) * megabyte) } : read
}

function readMoment(
  { name, facts, input }: Extract<Property, { type: 'moment' }>,
  reading: Reading,
): ReadValue {
  const { form } = reading
  const chosen = posted(form, name)
  const fact = facts.find((it) => it === chosen)
  if (fact) return { value: { op: 'fact', name: fact } }
  if (chosen === '') return { value: undefined }
  if (chosen === 'written') {
    const field = `${name}.expression`
    return readWritten(field, posted(form, field), input === 'date' ? 'day' : 'month', reading)
  }
  if (chosen !== 'fixed') return refused(name, 'not_offered')
  const day = posted(form, `${name}.day`)
  const isRight = input === 'date' ? isDayText(day) : isMonthText(day)
  return isRight ? { value: { op: 'literal', value: day } } : refused(`${name}.day`, 'not_a_date')
}

function readOne(
  { name, of, optional }: Extract<Property, { type: 'one' | 'several' }>,
  text: string,
): ReadValue {
  if (of.includes(text)) return { value: text }
  if (optional && text === '') return { value: undefined }
  return refused(name, text === '' ? 'required' : 'not_offered')
}

function readSeveral(
  { name, of }: Extract<Property, { type: 'one' | 'several' }>,
  form: PostedForm,
): ReadValue {
  const chosen = form.getAll(name)
  const known = of.filter((it) => chosen.includes(it))
  return known.length === chosen.length ? { value: known } : refused(name, 'not_offered')
}

function refused(field: string, code: EditorProblemCode, facts?: EditorProblem['facts']): ReadValue {
  return { problems: [{ field, code, ...(facts && { facts }) }] }
}
