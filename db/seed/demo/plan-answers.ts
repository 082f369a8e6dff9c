import type { Answers, MonthParts, RawRow } from '#app/domain/answer.ts'
import { monthsLater } from '#app/domain/calendar.ts'
import { figure } from '#app/domain/money.ts'
import type { BudgetLine, DemoPlan } from './application-content.ts'

/** The answers of the plan and of who benefits; its months are counted from the closing, `YYYY-MM`. */
export function planAnswers(plan: DemoPlan, closingMonth: string): Answers {
  const start = later(closingMonth, plan.startsAfter)
  const { environment: nature, started } = plan
  return {
    goals: plan.goals.map(([result, indicator, target, evidence]) => ({
      result,
      indicator,
      target,
      evidence,
    })),
    start_month: monthParts(start),
    months: String(plan.months),
    activities: plan.activities.map(([activity, who, first, last]) => ({
      activity,
      who,
      start: later(start, first - 1),
      end: later(start, last - 1),
    })),
    participation: plan.participation,
    environment: nature === 'none' ? nature : nature.affects,
    ...(nature !== 'none' && { environment_text: nature.care }),
    risks: plan.risks.map(([risk, answer]) => ({ risk, answer })),
    sustainability: plan.sustainability,
    sharing: plan.sharing,
    already_started: started ? 'yes' : 'no',
    ...(started && { already_started_text: started }),
    beneficiaries: table(
      ['direct.women', 'direct.men', 'indirect.women', 'indirect.men'],
      plan.beneficiaries,
    ),
    families: String(plan.families),
  }
}

/** One row of the budget; what the community does not give is requested. */
export function budgetRow(line: BudgetLine): RawRow {
  const [category, detail, unit, quantity, cost, inKind = 0, inCash = 0] = line
  const requested = figure(quantity).times(cost).minus(inKind).minus(inCash)
  return {
    category,
    detail,
    unit,
    quantity: String(quantity),
    unit_cost: String(cost),
    requested: requested.toFixed(),
    own_cash: String(inCash),
    own_in_kind: String(inKind),
  }
}

/** A month as typed in its two boxes. */
export function monthParts(iso: string): MonthParts {
  const [year = '', month = ''] = iso.split('-')
  return { month, year }
}

function later(month: string, by: number): string {
  return monthsLater(month, by) ?? month
}

/** A table's cells by `row.column`, in the order of its boxes. */
export function table(cells: readonly string[], figures: readonly number[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, index) => [cell, String(figures[index] ?? '')]))
}
