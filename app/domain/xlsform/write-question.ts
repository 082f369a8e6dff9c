import type { Expression } from '../expression.ts'
import type { Question, QuestionOf } from '../question.ts'
import type { LocalizedText } from '../text.ts'
import { writeColumn } from './write-column.ts'
import { limitParts, spanParts, type Writing } from './write-parts.ts'
import type { WrittenRow } from './written-row.ts'

type Plain = WrittenRow['plain']

/** The rows of the survey that a question is: one, or as many as it has columns or figures. */
export function writeQuestion(question: Question, writing: Writing): WrittenRow[] {
  switch (question.kind) {
    case 'rows':
      return [
        sharedRow(
          question,
          writing,
          {
            type: 'begin_repeat',
            'minka::min_rows': question.min,
            'minka::max_rows': question.max,
          },
          { 'minka::row_name': unlessSame(question.rowName, question.label) },
        ),
        ...question.columns.map((column) => writeColumn(column, question.key, writing)),
        { plain: { type: 'end_repeat', name: question.key } },
      ]
    case 'calculated':
      return writeCalculated(question, writing)
    default:
      return [sharedRow(question, writing, plainParts(question, writing), wordParts(question))]
  }
}

function sharedRow(
  question: Question,
  writing: Writing,
  plain: Plain,
  words: WrittenRow['words'] = {},
): WrittenRow {
  const { key, label, help, example, required, visible } = question
  const isRows = question.kind === 'rows'
  const self: Expression | undefined = isRows ? undefined : { op: 'answer', key }
  const rule = writing.constraintOf(key)
  return {
    plain: {
      ...plain,
      name: key,
      required: typeof required === 'boolean' ? required : writing.print(required),
      relevant: visible && writing.print(visible),
      constraint: rule ? writing.print(rule.holds, isRows ? key : undefined, self) : plain.constraint,
      'minka::private': question.private,
      'minka::sensitive': question.sensitive,
      'minka::prefilled_from': question.prefilledFrom,
      'minka::autocomplete': question.autocomplete,
    },
    words: { ...words, label, hint: help, 'minka::example': example, constraint_message: rule?.message },
  }
}

/** One figure with the question's own name is a calculation; several stand below the question, each naming it. */
function writeCalculated(question: QuestionOf<'calculated'>, writing: Writing): WrittenRow[] {
  const { key, label, lines } = question
  const [first] = lines
  if (lines.length === 1 && first?.key === key && isSame(first.label, label)) {
    const calculation = writing.print(first.value)
    return [sharedRow(question, writing, { type: 'calculate', calculation, 'minka::format': first.format })]
  }
  return [
    sharedRow(question, writing, { type: 'note', 'minka::kind': 'calculated' }),
    ...lines.map((line): WrittenRow => ({
      plain: {
        type: 'calculate',
        name: line.key,
        calculation: writing.print(line.value),
        'minka::line_of': key,
        'minka::format': line.format,
      },
      words: { label: line.label },
    })),
  ]
}

function plainParts(question: Exclude<Question, { kind: 'rows' | 'calculated' }>, writing: Writing): Plain {
  const { key } = question
  const self: Expression = { op: 'answer', key }
  const limits = (least: number | Expression | undefined, most: number | Expression | undefined) => {
    const constraint = limitParts(self, least, most)
    return constraint && writing.print(constraint, undefined, self)
  }
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return {
        type: 'text',
        appearance: question.kind === 'long_text' ? 'multiline' : undefined,
        ...spanParts('words', question.words),
        ...spanParts('characters', question.characters),
      }
    case 'number':
      return {
        type: question.decimals ? 'decimal' : 'integer',
        constraint: limits(question.min, question.max),
        'minka::decimals': question.decimals,
      }
    case 'money':
      return { type: 'decimal', constraint: limits(question.min, question.max), 'minka::kind': 'money' }
    case 'date':
      return { type: 'date', constraint: limits(question.earliest, question.latest) }
    case 'month':
      return {
        type: 'date',
        appearance: 'month-year',
        constraint: limits(question.earliest, question.latest),
      }
    default:
      return choiceParts(question, writing)
  }
}

type Limited = {
  kind: 'short_text' | 'long_text' | 'number' | 'money' | 'date' | 'month' | 'rows' | 'calculated'
}

function choiceParts(question: Exclude<Question, Limited>, { lists, languages }: Writing): Plain {
  const { key } = question
  switch (question.kind) {
    case 'yes_no': {
      const label = (value: string) => Object.fromEntries(languages.map((language) => [language, value]))
      const answers = ['yes', 'no'].map((value) => ({ value, label: label(value) }))
      return { type: `select_one ${lists.add(key, answers)}`, 'minka::kind': 'yes_no' }
    }
    case 'one_of':
      return { type: `select_one ${lists.add(key, question.options)}` }
    case 'some_of':
      return { type: `select_multiple ${lists.add(key, question.options, question.alone)}` }
    case 'place':
      return {
        type: 'text',
        'minka::kind': 'place',
        'minka::levels': lists.addLabeled(`${key}_levels`, question.levels),
      }
    case 'table':
      return {
        type: 'text',
        'minka::kind': 'table',
        'minka::rows': lists.addLabeled(`${key}_rows`, question.rows),
        'minka::columns': lists.addLabeled(`${key}_columns`, question.columns),
        'minka::max': question.max,
      }
    default:
      return partedParts(question)
  }
}

type Listed = Limited | { kind: 'yes_no' | 'one_of' | 'some_of' | 'place' | 'table' }

function partedParts(question: Exclude<Question, Listed>): Plain {
  switch (question.kind) {
    case 'point':
      return { type: 'geopoint', 'minka::bounds': boundsText(question.bounds) }
    case 'phone':
      return { type: 'text', 'minka::kind': 'phone', ...spanParts('digits', question.digits) }
    case 'email':
      return { type: 'text', 'minka::kind': 'email' }
    case 'identifier':
      return { type: 'text', 'minka::kind': 'identifier', 'minka::validator': question.validator }
    case 'files':
      return {
        type: isSame(question.accept, ['image']) ? 'image' : 'file',
        'minka::accept': question.accept.join(' '),
        'minka::max_files': question.max,
        'minka::max_bytes': question.maxBytes,
      }
    case 'note':
      return { type: 'note' }
    case 'declaration':
      return { type: 'acknowledge', 'minka::version': question.version }
  }
}

function wordParts(question: Question): WrittenRow['words'] {
  switch (question.kind) {
    case 'number':
      return { 'minka::unit': question.unit }
    case 'point':
      return { 'minka::area': unlessSame(question.area, question.label) }
    case 'files':
      return { 'minka::promise': question.promise }
    case 'declaration':
      return { 'minka::text': question.text, 'minka::consent': question.consent }
    default:
      return {}
  }
}

function boundsText({ south, north, west, east }: QuestionOf<'point'>['bounds']): string {
  return [south, north, west, east].join(' ')
}

function unlessSame(text: LocalizedText, other: LocalizedText): LocalizedText | undefined {
  return isSame(text, other) ? undefined : text
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
