import type { BudgetLine } from '#app/domain/award-budget.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { budgetLineName } from './budget-line-name.ts'
import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { currencySign, formatMoney } from './format.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { dayValues } from './typed-day.ts'

type Tranche = { amount: string; report: number | null; dueOn: string | null }

type AwardPlanFormProps = {
  amount: string
  currency: string
  lines: readonly BudgetLine[]
  tranches: readonly Tranche[]
  reports: readonly { dueOn: string }[]
  /** How many payments and reports there is room for. */
  room: number
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** The rows of the budget, the reports, and the payments with what each waits for. Each sum is the award. */
export function AwardPlanForm(props: AwardPlanFormProps) {
  const { amount, currency, lines, room } = props
  const places = Array.from({ length: room }, (_, at) => at)
  return (
    <form method="post" className="minka-reading" noValidate>
      <p className="govuk-body">
        {m.award_plan_text({ amount: formatMoney(amount, currency, getLocale()) })}
      </p>
      <h3 className="govuk-heading-s">{m.award_plan_rows()}</h3>
      {lines.map((line) => (
        <Amount
          key={line.key}
          {...props}
          name={`line.${line.key}`}
          label={budgetLineName(line)}
          known={line.amount}
        />
      ))}
      <h3 className="govuk-heading-s">{m.award_reports()}</h3>
      {places.map((at) => (
        <DateInput
          key={at}
          name={`report.${at}`}
          legend={m.award_plan_report({ number: at + 1 })}
          legendSize="s"
          optional
          error={problemOf(props.problems, `report.${at}`)}
          defaultValue={dayValues(props.values, `report.${at}`, props.reports[at]?.dueOn)}
        />
      ))}
      <h3 className="govuk-heading-s">{m.award_tranches()}</h3>
      {places.map((at) => (
        <TrancheFields key={at} {...props} at={at} />
      ))}
      <Button>{m.award_plan_save()}</Button>
    </form>
  )
}

type AmountProps = AwardPlanFormProps & { name: string; label: string; known: string | undefined }

function Amount({ name, label, known, currency, problems, values }: AmountProps) {
  return (
    <TextInput
      name={name}
      label={label}
      prefix={currencySign(currency, getLocale())}
      width={10}
      inputMode="decimal"
      error={problemOf(problems, name)}
      defaultValue={values?.[name]?.[0] ?? known ?? ''}
    />
  )
}

function TrancheFields({ at, ...props }: AwardPlanFormProps & { at: number }) {
  const { problems, values, tranches, room } = props
  const name = `tranche.${at}`
  const planned = tranches[at]
  return (
    <div className="minka-actions">
      <Amount
        {...props}
        name={`${name}.amount`}
        label={m.award_plan_tranche({ number: at + 1 })}
        known={planned?.amount}
      />
      <Select
        name={`${name}.waits`}
        label={m.award_plan_waits()}
        error={problemOf(problems, `${name}.waits`)}
        defaultValue={values?.[`${name}.waits`]?.[0] ?? waitsOf(planned)}
        options={[
          ...(at === 0 ? [{ value: 'start', label: m.award_waits_start() }] : []),
          { value: 'day', label: m.award_waits_day() },
          ...Array.from({ length: room }, (_, number) => ({
            value: String(number + 1),
            label: m.award_report({ number: number + 1 }),
          })),
        ]}
      />
      <DateInput
        name={name}
        legend={m.award_plan_day()}
        legendSize="s"
        optional
        error={problemOf(problems, name)}
        defaultValue={dayValues(values, name, planned?.dueOn)}
      />
    </div>
  )
}

function waitsOf(tranche: Tranche | undefined): string {
  if (!tranche) return ''
  if (tranche.report !== null) return String(tranche.report)
  return tranche.dueOn === null ? 'start' : 'day'
}
