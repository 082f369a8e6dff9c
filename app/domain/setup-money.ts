import { dateAnswer, isAnswered, textAnswer, type Answers } from './answer.ts'
import { dayFrom } from './calendar.ts'
import type { ExchangeRate } from './call-facts.ts'
import { figure, figureFrom } from './money.ts'
import type { Question } from './question.ts'
import type { SetupFinding, SetupPart, SetupWords } from './setup-part.ts'

const rateKeys = ['rate_currency', 'rate_value', 'rate_source', 'rate_day'] as const
const most = 10_000_000_000

const amount = (key: string, { say }: SetupWords): Question => ({
  key,
  kind: 'money',
  label: say(key),
  required: true,
  max: most,
})

const whole = (key: string, { say }: SetupWords, max: number): Question => ({
  key,
  kind: 'number',
  label: say(key),
  required: true,
  min: 1,
  max,
})

/** How much the call gives, in which currency, for how long, and what it asks of its communities. */
export const moneySetup: SetupPart = {
  questions: (_known, words) => [
    currencyQuestion('currency', words, true),
    amount('budget', words),
    amount('award_min', words),
    amount('award_max', words),
    whole('months_min', words, 120),
    whole('months_max', words, 120),
    {
      key: 'own_share',
      kind: 'number',
      label: words.say('own_share'),
      help: words.say('own_share_help'),
      required: true,
      min: 0,
      max: 100,
      decimals: 2,
    },
    whole('offer_days', words, 365),
    whole('reconsider_days', words, 365),
    currencyQuestion('rate_currency', words, false),
    {
      key: 'rate_value',
      kind: 'number',
      label: words.say('rate_value'),
      help: words.say('rate_value_help'),
      required: false,
      decimals: 6,
      max: 1_000_000,
    },
    { key: 'rate_source', kind: 'short_text', label: words.say('rate_source'), required: false },
    { key: 'rate_day', kind: 'date', label: words.say('rate_day'), required: false },
  ],
  findings: moneyFindings,
  read: (answers) => ({
    currency: textAnswer(answers['currency']),
    budget: amountOf(answers, 'budget'),
    awardMin: amountOf(answers, 'award_min'),
    awardMax: amountOf(answers, 'award_max'),
    monthsMin: Number(amountOf(answers, 'months_min')),
    monthsMax: Number(amountOf(answers, 'months_max')),
    ownShareMin: figure(amountOf(answers, 'own_share')).div(100).toFixed(),
    offerDays: Number(amountOf(answers, 'offer_days')),
    reconsiderDays: Number(amountOf(answers, 'reconsider_days')),
    rate: rateOf(answers),
  }),
  typed: (plan) => ({
    currency: plan.currency,
    budget: plan.budget,
    award_min: plan.awardMin,
    award_max: plan.awardMax,
    months_min: String(plan.monthsMin),
    months_max: String(plan.monthsMax),
    own_share: figure(plan.ownShareMin).times(100).toFixed(),
    offer_days: String(plan.offerDays),
    reconsider_days: String(plan.reconsiderDays),
    ...typedRate(plan.rate),
  }),
}

/** Every currency of ISO 4217 that is in use, by its code. */
export function currencies(): string[] {
  return Intl.supportedValuesOf('currency')
}

function currencyQuestion(key: string, words: SetupWords, required: boolean): Question {
  const options = currencies().map((value) => ({ value, label: words.currency(value) }))
  return { key, kind: 'one_of', label: words.say(key), help: words.say(`${key}_help`), required, options }
}

function amountOf(answers: Answers, key: string): string {
  return figureFrom(textAnswer(answers[key]))?.toFixed() ?? '0'
}

function rateOf(answers: Answers): ExchangeRate | null {
  const date = dayFrom(dateAnswer(answers['rate_day']))
  if (date === undefined || !rateKeys.every((key) => isAnswered(answers[key]))) return null
  return {
    currency: textAnswer(answers['rate_currency']),
    value: amountOf(answers, 'rate_value'),
    source: textAnswer(answers['rate_source']).trim(),
    date,
  }
}

function typedRate(rate: ExchangeRate | null): Answers {
  if (!rate) return {}
  const [year = '', month = '', day = ''] = rate.date.split('-')
  return {
    rate_currency: rate.currency,
    rate_value: rate.value,
    rate_source: rate.source,
    rate_day: { day: String(Number(day)), month: String(Number(month)), year },
  }
}

function moneyFindings(answers: Answers): SetupFinding[] {
  const number = (key: string) => figureFrom(textAnswer(answers[key]))
  const isMore = (key: string, than: string) => {
    const [more, less] = [number(key), number(than)]
    return more !== undefined && less !== undefined && more.gt(less)
  }
  const rated = rateKeys.filter((key) => isAnswered(answers[key]))
  const missing = rated.length === 0 ? [] : rateKeys.filter((key) => !isAnswered(answers[key]))
  const wrong: [string, string, boolean][] = [
    ['budget', 'above_zero', number('budget')?.eq(0) ?? false],
    ['award_max', 'above_zero', number('award_max')?.eq(0) ?? false],
    ['rate_value', 'above_zero', number('rate_value')?.lte(0) ?? false],
    ['award_max', 'max_below_min', isMore('award_min', 'award_max')],
    ['award_max', 'award_over_budget', isMore('award_max', 'budget')],
    ['months_max', 'max_below_min', isMore('months_min', 'months_max')],
    [
      'rate_currency',
      'same_currency',
      isAnswered(answers['currency']) && answers['rate_currency'] === answers['currency'],
    ],
  ]
  return [
    ...wrong.filter(([, , isWrong]) => isWrong).map(([question, message]) => ({ question, message })),
    ...missing.map((question) => ({
      question,
      message: 'rate_incomplete',
      field: question === 'rate_day' ? 'rate_day.day' : question,
    })),
  ]
}
