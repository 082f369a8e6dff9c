import type { PaymentDetails } from '#app/domain/award-payment.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type PaymentFormProps = {
  known: PaymentDetails | null
  organization: string
  taxKinds: readonly string[]
  taxNumber: string | null
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
  letters: readonly WordedLetter[]
}

/** Where the money of an award goes, to give or to change. Its button says who is warned. */
export function PaymentForm(props: PaymentFormProps) {
  const { known, organization, taxKinds, taxNumber, problems, values, letters } = props
  const typed = (name: string, before: string | null | undefined) => values?.[name]?.[0] ?? before ?? ''
  const field = (name: string, before: string | null | undefined) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: typed(name, before),
  })
  return (
    <form method="post" className="minka-reading" noValidate>
      <Radios
        {...field('payee', known?.payee)}
        legend={m.award_payment_payee()}
        options={[
          { value: 'own', label: m.award_payment_own(), hint: organization },
          { value: 'other', label: m.award_payment_other(), hint: m.award_payment_other_hint() },
        ]}
      />
      <TextInput
        {...field('holder', known?.holder ?? organization)}
        label={m.award_payment_holder()}
        hint={m.award_payment_holder_hint()}
      />
      {taxKinds.length > 1 && (
        <Select
          {...field('taxKind', known?.taxKind ?? taxKinds[0])}
          label={m.award_payment_tax_kind()}
          options={taxKinds.map((kind) => ({ value: kind, label: kind.toUpperCase() }))}
        />
      )}
      <TextInput
        {...field('taxNumber', known?.taxNumber ?? taxNumber)}
        label={m.award_payment_tax_of({ kind: (taxKinds[0] ?? '').toUpperCase() })}
        hint={m.award_payment_tax_hint()}
        width={20}
        inputMode="numeric"
      />
      <TextInput {...field('bank', known?.bank)} label={m.award_payment_bank()} width={20} />
      <TextInput
        {...field('account', known?.account)}
        label={m.award_payment_account()}
        hint={m.award_payment_account_hint()}
        inputMode="numeric"
      />
      <LetterWords letters={letters} />
      <Button name="intent" value="change">
        {m.award_payment_save()}
      </Button>
    </form>
  )
}
