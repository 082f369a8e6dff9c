import type { CallFactName } from './expression.ts'
import { identifierNames } from './identifier.ts'
import { profileFields } from './profile-field.ts'
import { fileTypes, type QuestionKind } from './question.ts'

/** One property of a question as an editor asks for it. Its name is its path in the question and its field's name. */
export type Property = { name: string; optional?: true } & (
  | { type: 'words' | 'passage' | 'line' | 'flag' | 'megabytes' }
  | { type: 'limit'; least?: number }
  | { type: 'whole' | 'decimal'; min: number; max: number }
  | { type: 'moment'; facts: readonly CallFactName[]; input: 'date' | 'month' }
  | { type: 'one' | 'several'; of: readonly string[] }
  | { type: 'list'; of: ListKind }
)

/** What a list in a question is of: options of a choice, things with a name alone, or figures that are worked out. */
export type ListKind = 'option' | 'named' | 'line'

/** How many characters fit into a text of one line, a passage, and a line that is stored as it is. */
export const longestWords = 1_000
export const longestPassage = 10_000
export const longestLine = 100

const most = 1_000_000
const optional = true
const words = (name: string): Property => ({ name, type: 'words' })
const whole = (name: string, min: number, max: number = most): Property => ({ name, type: 'whole', min, max })
const maybeWhole = (name: string, min: number, max: number = most): Property => ({
  ...whole(name, min, max),
  optional,
})
const degrees = (name: string, within: number): Property => ({
  name,
  type: 'decimal',
  min: -within,
  max: within,
})
const list = (name: string, of: ListKind): Property => ({ name, type: 'list', of })

const lengths = [
  maybeWhole('words.min', 0),
  maybeWhole('words.max', 1),
  maybeWhole('characters.min', 0),
  maybeWhole('characters.max', 1),
]
const limits: Property[] = [
  { name: 'min', type: 'limit', optional },
  { name: 'max', type: 'limit', optional },
]
/** No amount of money that is asked for is less than nothing. */
const amounts: Property[] = limits.map((it) => ({ ...it, type: 'limit', least: 0 }))
const between = (input: 'date' | 'month', facts: readonly CallFactName[]): Property[] =>
  ['earliest', 'latest'].map((name) => ({ name, type: 'moment', input, facts, optional }))

/** What is asked of every kind: in front of what it has of its own, and behind it. */
export const firstProperties: readonly Property[] = [
  words('label'),
  { name: 'help', type: 'passage', optional },
  { ...words('example'), optional },
]

export const lastProperties: readonly Property[] = [
  { name: 'prefilledFrom', type: 'one', of: profileFields, optional },
  { name: 'private', type: 'flag' },
  { name: 'sensitive', type: 'flag' },
]

/** What each kind of question has of its own. */
export const ownProperties: Record<QuestionKind, readonly Property[]> = {
  short_text: lengths,
  long_text: lengths,
  number: [...limits, maybeWhole('decimals', 0, 6), { ...words('unit'), optional }],
  money: amounts,
  date: between('date', ['today', 'closing_day']),
  month: between('month', ['this_month', 'closing_month']),
  yes_no: [],
  note: [],
  one_of: [list('options', 'option')],
  some_of: [list('options', 'option')],
  place: [list('levels', 'named')],
  point: [
    degrees('bounds.south', 90),
    degrees('bounds.north', 90),
    degrees('bounds.west', 180),
    degrees('bounds.east', 180),
    words('area'),
  ],
  phone: [maybeWhole('digits.min', 0, 20), maybeWhole('digits.max', 1, 20)],
  email: [],
  identifier: [{ name: 'validator', type: 'one', of: identifierNames }],
  files: [
    { name: 'accept', type: 'several', of: fileTypes },
    whole('max', 1, 50),
    { name: 'maxBytes', type: 'megabytes' },
    { name: 'promise', type: 'passage', optional },
  ],
  rows: [words('rowName'), whole('min', 0, 100), whole('max', 1, 100), { name: 'ordered', type: 'flag' }],
  table: [list('rows', 'named'), list('columns', 'named'), whole('max', 1)],
  calculated: [list('lines', 'line')],
  declaration: [
    { name: 'version', type: 'line' },
    { name: 'text', type: 'passage' },
    { name: 'consent', type: 'passage' },
  ],
}

/** Pairs of which the first may not be over the second. */
export const ordered: readonly (readonly [string, string])[] = [
  ['words.min', 'words.max'],
  ['characters.min', 'characters.max'],
  ['digits.min', 'digits.max'],
  ['min', 'max'],
  ['bounds.south', 'bounds.north'],
  ['bounds.west', 'bounds.east'],
]

/** What a column of rows has of its own, by its kind. */
export const columnProperties = {
  short_text: lengths,
  number: [...limits, maybeWhole('decimals', 0, 6)],
  money: amounts,
  month: between('month', ['this_month', 'closing_month']),
  one_of: [list('options', 'option')],
  calculated: [{ name: 'format', type: 'one', of: ['money', 'number'] }],
} as const satisfies Record<string, readonly Property[]>
