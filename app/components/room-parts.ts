import type { CallFacts } from '#app/domain/call-facts.ts'
import type { PaperField, PaperPart } from '#app/domain/paper.ts'
import type { Option, Question, QuestionOf } from '#app/domain/question.ts'
import { linesByHand } from '#app/domain/room-by-hand.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { calculatedWords } from './calculated-words.ts'
import { currencySign } from './format.ts'
import { localized } from './localized.ts'
import { rowsRoom, tableRoom } from './room-tables.ts'

/** Where the answer to a question is written by hand: lines, boxes to tick, short fields or an empty table. */
export function roomByHand(question: Question, facts: CallFacts): PaperPart[] {
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return [{ is: 'lines', count: linesByHand(question) }]
    case 'yes_no':
      return [boxes([m.answer_yes(), m.answer_no()])]
    case 'one_of':
    case 'some_of':
      return [{ is: 'boxes', options: question.options.map(paperOption) }]
    case 'rows':
      return rowsRoom(question)
    case 'table':
      return [tableRoom(question)]
    case 'files':
      return filesRoom(question)
    case 'declaration':
      return declarationRoom(question)
    case 'calculated':
      return calculatedRoom(question, facts)
    case 'note':
      return []
    default:
      return [{ is: 'fields', fields: fieldsOf(question, facts) }]
  }
}

type Short = Exclude<
  Question,
  {
    kind:
      | 'short_text'
      | 'long_text'
      | 'yes_no'
      | 'one_of'
      | 'some_of'
      | 'rows'
      | 'table'
      | 'files'
      | 'declaration'
      | 'note'
      | 'calculated'
  }
>

function fieldsOf(question: Short, facts: CallFacts): PaperField[] {
  switch (question.kind) {
    case 'number':
      return [{ label: question.unit ? localized(question.unit) : '', size: 's' }]
    case 'money':
      return [{ label: currencySign(facts.currency, getLocale()), size: 'm' }]
    case 'date':
      return dayFields()
    case 'month':
      return dayFields().slice(1)
    case 'place':
      return question.levels.map(({ label }) => ({ label: localized(label), size: 'l' }))
    case 'point':
      return [m.question_latitude(), m.question_longitude()].map((label) => ({ label, size: 'm' }))
    default:
      return [{ label: '', size: 'l' }]
  }
}

/** What the call alone decides is said; what is worked out from the answers has room. */
function calculatedRoom(question: QuestionOf<'calculated'>, facts: CallFacts): PaperPart[] {
  const lines = calculatedWords(question, { answers: {}, facts })
  const isKnown = (at: number) => question.lines[at]?.format === 'text' && lines[at]?.value !== '—'
  const known = lines.filter((_, at) => isKnown(at))
  const open = lines.filter((_, at) => !isKnown(at))
  return [
    ...(known.length > 0 ? [{ is: 'facts' as const, facts: known }] : []),
    ...(open.length > 0
      ? [{ is: 'fields' as const, fields: open.map(({ label }) => ({ label, size: 'm' as const })) }]
      : []),
  ]
}

function dayFields(): PaperField[] {
  return [m.ui_day(), m.ui_month(), m.ui_year()].map((label) => ({ label, size: 's' }))
}

function filesRoom({ promise }: QuestionOf<'files'>): PaperPart[] {
  if (!promise) return [boxes([m.paper_attached()])]
  return [boxes([m.paper_attached(), localized(promise)]), { is: 'fields', fields: dayFields() }]
}

function declarationRoom({ text, consent }: QuestionOf<'declaration'>): PaperPart[] {
  return [
    { is: 'text', text: localized(text), isQuiet: false },
    boxes([m.question_declare()]),
    {
      is: 'fields',
      fields: [m.question_declare_name(), m.question_declare_role(), m.paper_signature()].map((label) => ({
        label,
        size: 'l',
      })),
    },
    { is: 'text', text: localized(consent), isQuiet: false },
    boxes([m.question_consent()]),
  ]
}

function boxes(labels: readonly string[]): PaperPart {
  return { is: 'boxes', options: labels.map((label) => ({ label })) }
}

function paperOption({ label, help }: Option) {
  return { label: localized(label), help: help && localized(help) }
}
