import { dateAnswer, partAnswer, textAnswer, textsAnswer } from '#app/domain/answer.ts'
import { dayFrom, monthFrom } from '#app/domain/calendar.ts'
import { decimalsOf, figureFrom } from '#app/domain/money.ts'
import type { Question } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { optionWords, type AnswerSetting } from './answer-setting.ts'
import { formatDay, formatMoney, formatMonth, formatNumber } from './format.ts'

/** The answer to a question of a few words, as one line. */
export function answerWords(
  question: Question,
  raw: unknown,
  { facts, placeNames }: Pick<AnswerSetting, 'facts' | 'placeNames'>,
): string {
  const typed = textAnswer(raw)
  switch (question.kind) {
    case 'number':
      return figureWords(typed, question.unit && textIn(question.unit, getLocale()))
    case 'money':
      return moneyWords(typed, facts.currency)
    case 'date':
      return whole(dayFrom(dateAnswer(raw)), formatDay, raw)
    case 'month':
      return whole(monthFrom(dateAnswer(raw)), formatMonth, raw)
    case 'yes_no':
      return typed === 'yes' ? m.answer_yes() : typed === 'no' ? m.answer_no() : typed
    case 'one_of':
      return optionWords(question.options, typed)
    case 'some_of':
      return textsAnswer(raw)
        .map((it) => optionWords(question.options, it))
        .join(', ')
    case 'place':
      return question.levels
        .map(({ key }) => placeNames[partAnswer(raw, key)] ?? '')
        .filter((name) => name !== '')
        .join(', ')
    case 'point':
      return [partAnswer(raw, 'latitude'), partAnswer(raw, 'longitude')].filter(Boolean).join(', ')
    case 'declaration':
      return [partAnswer(raw, 'name'), partAnswer(raw, 'role')].filter(Boolean).join(', ')
    default:
      return typed
  }
}

/** As it was typed, plain or grouped, it is shown as the region writes money. */
function moneyWords(typed: string, currency: string): string {
  const figure = figureFrom(typed)
  return figure ? formatMoney(figure.toFixed(), currency, getLocale()) : typed
}

function figureWords(typed: string, unit: string | undefined): string {
  const figure = figureFrom(typed)
  const shown = figure ? formatNumber(figure.toNumber(), getLocale(), decimalsOf(figure)) : typed
  return unit && shown ? `${shown} ${unit}` : shown
}

function whole(iso: string | undefined, format: (iso: string, locale: string) => string, raw: unknown) {
  if (iso !== undefined) return format(iso, getLocale())
  const { day, month, year } = dateAnswer(raw)
  return [day, month, year].filter(Boolean).join('/')
}
