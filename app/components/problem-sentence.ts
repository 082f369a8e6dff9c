import { formatDay, formatMoney } from '#app/domain/format.ts'
import type { Problem } from '#app/domain/problem.ts'
import { problemLabel } from '#app/domain/problem-label.ts'
import type { Question } from '#app/domain/question.ts'
import { fillIn, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { kindsOf } from './file-kinds.ts'
import { problemSentences, type Locale } from './problem-sentences.ts'

/** How the reader sees amounts and dates: their language, the funder's region, and the call's currency. */
export type ProblemReading = { locale: Locale; region: string; currency: string }

/** The sentence for a problem in the reader's language, naming what it is about and the row it is in. */
export function problemSentence(problem: Problem, question: Question, reading: ProblemReading): string {
  const { locale } = reading
  if (problem.code === 'rule') {
    const write = (fact: string | number, format: string) => written(String(fact), format, reading)
    return fillIn(textIn(problem.text ?? {}, locale), problem.facts, write)
  }
  const limits = isMoney(question, problem.facts.column) ? 'money' : 'number'
  const fact = (name: string, format = '') => written(String(problem.facts[name] ?? ''), format, reading)
  const named = {
    label: labelOf(problem, question, locale),
    min: fact('min', limits),
    max: fact('max', limits),
    count: fact('count', 'number'),
    earliest: fact('earliest', 'date'),
    latest: fact('latest', 'date'),
    file: fact('file'),
    max_mb: fact('max_mb', 'number'),
    kinds: question.kind === 'files' ? kindsOf(question, locale) : '',
    area: question.kind === 'point' ? textIn(question.area, locale) : '',
  }
  return problemSentences[problem.code](named, { locale })
}

function labelOf(problem: Problem, question: Question, locale: Locale): string {
  const { row, part } = problem.facts
  if (question.kind === 'declaration' && part === 'name') return m.problem_part_name({}, { locale })
  if (question.kind === 'declaration' && part === 'role') return m.problem_part_role({}, { locale })
  const label = problemLabel(question, problem, locale)
  return row === undefined ? label : m.problem_in_row({ label, row }, { locale })
}

function isMoney(question: Question, column: string | number | undefined): boolean {
  if (question.kind !== 'rows') return question.kind === 'money'
  return question.columns.some((it) => it.key === column && it.kind === 'money')
}

function written(fact: string, format: string, { locale, region, currency }: ProblemReading): string {
  const number = Number(fact)
  if (format === 'money' && currency !== '' && isDecimal(fact))
    return formatMoney({ amount: fact, currency }, region)
  if (['money', 'number'].includes(format) && isDecimal(fact))
    return numberIn(`${locale}-${region}`, 2).format(number)
  if (format === 'percent' && isDecimal(fact))
    return `${numberIn(`${locale}-${region}`, 2).format(number * 100)} %`
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(fact)) return formatDay(fact, { locale, region })
  return format === 'date' && /^\d{4}-\d{2}$/.test(fact) ? monthIn(`${locale}-${region}`, fact) : fact
}

function numberIn(locale: string, maximumFractionDigits: number) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits })
}

function monthIn(locale: string, month: string): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, style).format(new Date(`${month}-01T00:00:00Z`))
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}
