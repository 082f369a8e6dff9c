import { draftQuestion } from './form-draft.ts'
import { identifierNames } from './identifier.ts'
import type { Question, QuestionKind } from './question.ts'
import { takesAnswer } from './takes-answer.ts'
import type { LocalizedText } from './text.ts'

const megabyte = 1024 ** 2
const world = { south: -90, north: 90, west: -180, east: 180 }

/** What each kind begins with beside its words: the least that its shape needs, where an author has said nothing yet. */
const beginnings = {
  short_text: { kind: 'short_text' },
  long_text: { kind: 'long_text' },
  number: { kind: 'number' },
  money: { kind: 'money' },
  date: { kind: 'date' },
  month: { kind: 'month' },
  yes_no: { kind: 'yes_no' },
  one_of: { kind: 'one_of', options: [] },
  some_of: { kind: 'some_of', options: [] },
  place: { kind: 'place', levels: [] },
  point: { kind: 'point', bounds: world, area: {} },
  phone: { kind: 'phone' },
  email: { kind: 'email' },
  identifier: { kind: 'identifier', validator: identifierNames[0] },
  files: { kind: 'files', accept: ['pdf', 'image'], max: 1, maxBytes: 10 * megabyte },
  rows: { kind: 'rows', columns: [], min: 0, max: 20, rowName: {} },
  table: { kind: 'table', rows: [], columns: [], max: 100_000 },
  calculated: { kind: 'calculated', lines: [] },
  note: { kind: 'note' },
  declaration: { kind: 'declaration', version: '1', text: {}, consent: {} },
} as const satisfies { [Kind in QuestionKind]: { kind: Kind } & Record<string, unknown> }

/** A new question of this kind that says nothing but its label yet. */
export function blankQuestion(kind: QuestionKind, key: string, label: LocalizedText): Question {
  return draftQuestion.parse({ ...beginnings[kind], key, label, required: takesAnswer({ kind }) })
}
