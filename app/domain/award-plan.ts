import type { CaseFile } from './application-case.ts'
import { requireNoConflict } from './application-change.ts'
import { type BudgetLine, sumOf } from './award-budget.ts'
import { type AwardChange, beginAward } from './award-rules.ts'
import { isDayText } from './calendar.ts'
import type { Signed } from './capacity.ts'
import { exceeds, figureFrom } from './money.ts'
import { refuseUnless } from './refusal.ts'
import { isDayEmpty, typedDay } from './typed-day.ts'

/** What a payment waits for: the start of the agreement, a report by its number, or a day. */
export type PlannedTranche = { amount: string; report: number | null; dueOn: string | null }

/** What the agreement says of money: rows of the budget, payments in their order, and reports with their last days. */
export type AwardPlan = {
  lines: readonly BudgetLine[]
  tranches: readonly PlannedTranche[]
  reports: readonly { dueOn: string }[]
}

/** Plans rows, payments and reports. Rows and payments each sum to the award, to the cent. */
export function planPayments(
  file: CaseFile & { hasReportForm: boolean },
  plan: AwardPlan,
  signed: Signed,
): AwardChange {
  const { change, award } = beginAward(file, 'plan_payments', signed)
  requireNoConflict(file, signed)
  const whole = sumOf([award.amount])
  refuseUnless(sumOf(plan.tranches.map(({ amount }) => amount)) === whole, 'plan_not_the_award')
  refuseUnless(sumOf(plan.lines.map(({ amount }) => amount)) === whole, 'plan_not_the_award')
  refuseUnless(isSound(plan), 'plan_wrong')
  refuseUnless(plan.reports.length === 0 || file.hasReportForm, 'report_form_missing')
  return change({ detail: { tranches: plan.tranches.length, reports: plan.reports.length } })
}

/** Every payment is of something and waits for a report, for a day or, the first alone, for the start. */
function isSound({ tranches, reports }: AwardPlan): boolean {
  const waits = tranches.every(({ report, dueOn }, at) => {
    if (report !== null) return dueOn === null && report >= 1 && report <= reports.length
    return dueOn === null ? at === 0 : isDayText(dueOn)
  })
  const days = reports.map(({ dueOn }) => dueOn)
  return (
    waits &&
    tranches.every(({ amount }) => exceeds(amount, '0')) &&
    days.every(isDayText) &&
    days.toSorted().join() === days.join()
  )
}

type Typed = Readonly<Record<string, readonly string[]>>
type Problem = {
  field: string
  code: 'problem_not_a_number' | 'problem_not_a_day' | 'problem_required_choice'
}

/** How many payments and reports the page of a plan has room for. */
export const longestPlan = 12

/** Reads a plan as it was typed; rows of payments and reports that are empty are passed over. */
export function readPlan(
  typed: Typed,
  lines: readonly BudgetLine[],
): { plan: AwardPlan; problems: Problem[] } {
  const problems: Problem[] = []
  const amountOf = (field: string) => {
    const amount = figureFrom(typed[field]?.[0] ?? '')
    if (amount?.gte(0) && amount.round(2, 0).eq(amount)) return amount.toFixed(2)
    problems.push({ field, code: 'problem_not_a_number' })
    return '0.00'
  }
  const dayOf = (field: string) => {
    const day = typedDay(flat(typed), field)
    if (day === undefined) problems.push({ field, code: 'problem_not_a_day' })
    return day ?? ''
  }
  const places = Array.from({ length: longestPlan }, (_, at) => at)
  const reports = places
    .filter((at) => !isDayEmpty(flat(typed), `report.${at}`))
    .map((at) => ({ dueOn: dayOf(`report.${at}`) }))
  const tranches = places
    .filter((at) => (typed[`tranche.${at}.amount`]?.[0] ?? '').trim() !== '')
    .map((at): PlannedTranche => {
      const amount = amountOf(`tranche.${at}.amount`)
      const waits = typed[`tranche.${at}.waits`]?.[0] ?? ''
      if (waits === 'start') return { amount, report: null, dueOn: null }
      if (waits === 'day') return { amount, report: null, dueOn: dayOf(`tranche.${at}`) }
      if (/^\d+$/.test(waits)) return { amount, report: Number(waits), dueOn: null }
      problems.push({ field: `tranche.${at}.waits`, code: 'problem_required_choice' })
      return { amount, report: null, dueOn: null }
    })
  const priced = lines.map((line) => ({ ...line, amount: amountOf(`line.${line.key}`) }))
  return { plan: { lines: priced, tranches, reports }, problems }
}

function flat(typed: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, [first = '']]) => [name, first]))
}
