import { m } from '#app/messages/compiled/messages.js'

import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type BankReferenceProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** The number by which the bank knows a payment, as the field `reference`. */
export function BankReference({ problems, values }: BankReferenceProps) {
  return (
    <TextInput
      name="reference"
      label={m.award_column_reference()}
      hint={m.award_tranche_reference_hint()}
      width={20}
      error={problemOf(problems, 'reference')}
      defaultValue={values?.['reference']?.[0]}
    />
  )
}
