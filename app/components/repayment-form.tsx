import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { BankReference } from './bank-reference.tsx'
import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { currencySign } from './format.ts'
import { TextInput } from './text-input.tsx'
import { dayValues } from './typed-day.ts'

type RepaymentFormProps = {
  currency: string
  today: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** Records money that an organization gave back. */
export function RepaymentForm({ currency, today, problems, values }: RepaymentFormProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <h3 className="govuk-heading-s">{m.award_repayment_new()}</h3>
      <TextInput
        name="amount"
        label={m.award_repayment_amount()}
        prefix={currencySign(currency, getLocale())}
        width={10}
        inputMode="decimal"
        error={problemOf(problems, 'amount')}
        defaultValue={values?.['amount']?.[0]}
      />
      <DateInput
        name="received"
        legend={m.award_repayment_received()}
        error={problemOf(problems, 'received')}
        defaultValue={dayValues(values, 'received', today)}
      />
      <BankReference {...{ problems, values }} />
      <Button>{m.award_repayment_button()}</Button>
    </form>
  )
}
