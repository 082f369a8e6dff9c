import type { RawRow } from './answer.ts'
import type { EligibilityQuestion } from './eligibility.ts'
import type { Expression } from './expression.ts'
import { figureFrom } from './money.ts'
import type { Question } from './question.ts'
import { inEach, keyIn, textFrom, typedText } from './setup-part.ts'
import type { LocalizedText } from './text.ts'

/** The largest number that a question before applying takes. */
export const mostCounted = 1_000_000

type Choice = { words: string; isAccepted: boolean }

/** One choice a line; those with an asterisk let one go on. */
export function choicesIn(row: RawRow, locale: string): Choice[] {
  return (row[keyIn('options', locale)] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replaceAll('*', '').trim() !== '')
    .map((line) => ({ words: line.replaceAll('*', '').trim(), isAccepted: line.includes('*') }))
}

/** The question that a row describes. */
export function checkFrom(row: RawRow, key: string, locales: readonly string[]): EligibilityQuestion {
  const help = textFrom(row, 'help', locales)
  const asked = {
    key,
    label: textFrom(row, 'question', locales),
    ...(Object.keys(help).length > 0 ? { help } : {}),
    required: true,
  }
  return {
    ...passing(row, asked, locales),
    why: textFrom(row, 'why', locales),
    elsewhere: textFrom(row, 'elsewhere', locales),
  }
}

type Asked = { key: string; label: LocalizedText; help?: LocalizedText; required: boolean }

function passing(row: RawRow, asked: Asked, locales: readonly string[]) {
  const { key } = asked
  const number = figureFrom(row['number'] ?? '')?.toNumber() ?? 0
  const passes = row['passes']
  if (passes === 'at_least' || passes === 'at_most') {
    const question: Question = { ...asked, kind: 'number', min: 0, max: mostCounted }
    const left: Expression = { op: 'answer', key }
    return {
      question,
      passes: { op: passes, left, right: { op: 'literal', value: number } } satisfies Expression,
    }
  }
  if (passes === 'choice') {
    const columns = locales.map((locale) => [locale, choicesIn(row, locale)] as const)
    const choices = columns[0]?.[1] ?? []
    const options = choices.map((_, at) => ({
      value: `option_${at + 1}`,
      label: Object.fromEntries(columns.map(([locale, column]) => [locale, column[at]?.words ?? ''])),
    }))
    const accepted = options.filter((_, at) => choices[at]?.isAccepted)
    const of = accepted.map(({ value: option }): Expression => ({ op: 'selected', key, option }))
    const question: Question = { ...asked, kind: 'one_of', options }
    return { question, passes: { op: 'or', of } satisfies Expression }
  }
  const question: Question = { ...asked, kind: 'yes_no' }
  return {
    question,
    passes: { op: 'selected', key, option: passes === 'no' ? 'no' : 'yes' } satisfies Expression,
  }
}

/** What cannot be said on this page, a rule of several answers, is left open to be chosen again. */
export function typedCheck(
  { question, passes, why, elsewhere }: EligibilityQuestion,
  locales: readonly string[],
): RawRow {
  return {
    ...typedText(question.label, 'question', locales),
    ...typedText(question.help, 'help', locales),
    ...typedPasses(question, passes, locales),
    ...typedText(why, 'why', locales),
    ...typedText(elsewhere, 'elsewhere', locales),
    key: question.key,
  }
}

function typedPasses(question: Question, passes: Expression, locales: readonly string[]): RawRow {
  const isNumber = passes.op === 'at_least' || passes.op === 'at_most'
  if (isNumber && question.kind === 'number' && passes.right.op === 'literal')
    return { passes: passes.op, number: String(passes.right.value) }
  const accepted = passes.op === 'or' ? passes.of : [passes]
  const chosen = accepted.flatMap((it) =>
    it.op === 'selected' && it.key === question.key ? [it.option] : [],
  )
  if (chosen.length < accepted.length) return {}
  if (question.kind === 'yes_no') return { passes: chosen[0] === 'no' ? 'no' : 'yes' }
  if (question.kind !== 'one_of') return {}
  const lines = (locale: string) =>
    question.options.map(({ value, label }) => `${label[locale] ?? ''}${chosen.includes(value) ? ' *' : ''}`)
  return {
    passes: 'choice',
    ...Object.fromEntries(inEach(locales, (locale) => [keyIn('options', locale), lines(locale).join('\n')])),
  }
}
