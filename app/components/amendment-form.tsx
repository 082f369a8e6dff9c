import type { BudgetRow } from '#app/domain/award-budget.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { budgetLineName } from './budget-line-name.ts'
import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { currencySign, formatMoney } from './format.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import { dayValues } from './typed-day.ts'

type AmendmentFormProps = {
  currency: string
  amount: string
  endsOn: string | null
  rows: readonly BudgetRow[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
  button: string
}

/** Asks for more time, or for other amounts between the rows of the budget, with the reason. */
export function AmendmentForm(props: AmendmentFormProps) {
  const { endsOn, problems, values, button } = props
  return (
    <form method="post" className="minka-reading" noValidate>
      <Radios
        name="kind"
        legend={m.award_amendment_kind()}
        error={problemOf(problems, 'kind')}
        defaultValue={values?.['kind']?.[0]}
        options={[
          {
            value: 'more_time',
            label: m.award_amendment_more_time(),
            reveal: (
              <DateInput
                name="ends"
                legend={m.award_amendment_new_end()}
                legendSize="s"
                error={problemOf(problems, 'ends')}
                defaultValue={dayValues(values, 'ends', endsOn)}
              />
            ),
          },
          { value: 'budget', label: m.award_amendment_budget(), reveal: <Amounts {...props} /> },
        ]}
      />
      <TextArea
        name="reason"
        label={m.award_amendment_reason()}
        rows={4}
        error={problemOf(problems, 'reason')}
        defaultValue={values?.['reason']?.[0]}
      />
      <Button name="intent" value="ask">
        {button}
      </Button>
    </form>
  )
}

function Amounts({ rows, amount, currency, problems, values }: AmendmentFormProps) {
  const money = (it: string) => formatMoney(it, currency, getLocale())
  return (
    <>
      <p className="govuk-body">{m.award_amendment_sum({ amount: money(amount) })}</p>
      {rows.map((row) => (
        <TextInput
          key={row.key}
          name={`line.${row.key}`}
          label={budgetLineName(row)}
          hint={m.award_amendment_row_hint({ amount: money(row.amount), spent: money(row.spent) })}
          prefix={currencySign(currency, getLocale())}
          width={10}
          inputMode="decimal"
          error={problemOf(problems, `line.${row.key}`)}
          defaultValue={values?.[`line.${row.key}`]?.[0] ?? row.amount}
        />
      ))}
    </>
  )
}
