import { converted, decimalsOf, figure as exactly } from '#app/domain/money.ts'
import { calculateLines } from '#app/domain/calculate.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CalculatedLine, QuestionOf } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { AnswerSetting } from './answer-setting.ts'
import { formatMoney, formatNumber } from './format.ts'

/** The figures that the portal works out from the other answers, each with its name. */
export function calculatedWords(
  question: QuestionOf<'calculated'>,
  { answers, facts }: Pick<AnswerSetting, 'answers' | 'facts'>,
): { label: string; value: string }[] {
  return calculateLines(question, answers, facts).map(({ label, format, value }) => ({
    label: textIn(label, getLocale()),
    value: value === undefined ? '—' : shown(value, format, facts),
  }))
}

function shown(value: string, format: CalculatedLine['format'], { currency, rate }: CallFacts): string {
  if (format === 'text' || !Number.isFinite(Number(value))) return value
  const figure = exactly(value)
  if (format === 'money') {
    const amount = formatMoney(figure.toFixed(2), currency, getLocale())
    if (!rate) return amount
    const other = formatMoney(converted(value, rate.value), rate.currency, getLocale())
    return m.question_amount_beside({ amount, other })
  }
  if (format === 'percent')
    return m.ui_percent({ value: formatNumber(figure.times(100).toNumber(), getLocale(), 1) })
  return formatNumber(figure.toNumber(), getLocale(), Math.min(decimalsOf(figure), 2))
}
