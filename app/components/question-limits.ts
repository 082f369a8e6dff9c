import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatNumber } from './format.ts'
import { localized } from './localized.ts'

type Span = { min?: number | undefined; max?: number | undefined } | undefined

/** How much an answer may be, in one sentence; nothing where the question says no limit. */
export function questionLimits(question: Question): string | undefined {
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return spanWords(question.words, 'words') ?? spanWords(question.characters, 'characters')
    case 'number':
      return numberWords(question)
    case 'yes_no':
      return m.question_limit_yes_no()
    case 'one_of':
      return m.question_limit_one()
    case 'some_of':
      return m.question_limit_some()
    case 'rows':
      return m.question_limit_rows({ min: question.min, max: question.max })
    case 'calculated':
      return m.question_limit_calculated()
    case 'files':
      return m.question_limit_files({ max: question.max, size: number(question.maxBytes / 1024 ** 2) })
    default:
      return undefined
  }
}

function numberWords({ min, max, unit }: Extract<Question, { kind: 'number' }>): string | undefined {
  if (typeof min !== 'number' || typeof max !== 'number') return undefined
  const facts = { min: number(min), max: number(max) }
  return unit ? m.question_limit_unit({ ...facts, unit: localized(unit) }) : m.question_limit_number(facts)
}

function spanWords(span: Span, unit: 'words' | 'characters'): string | undefined {
  if (span?.max === undefined) return undefined
  const { min, max } = { min: number(span.min ?? 0), max: number(span.max) }
  if (unit === 'characters') return m.question_limit_characters({ max })
  return span.min ? m.question_limit_words_between({ min, max }) : m.question_limit_words({ max })
}

function number(value: number): string {
  return formatNumber(value, getLocale())
}
