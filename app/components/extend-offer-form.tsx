import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { dayValues } from './typed-day.ts'

type ExtendOfferFormProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** Gives an organization more days to answer an offer. */
export function ExtendOfferForm({ problems, values }: ExtendOfferFormProps) {
  const error = problemOf(problems, 'until')
  return (
    <Details summary={m.award_extend_title()} open={error !== undefined}>
      <form method="post" noValidate>
        <DateInput
          name="until"
          legend={m.award_extend_until()}
          hint={m.award_extend_hint()}
          error={error}
          defaultValue={dayValues(values, 'until')}
        />
        <Button variant="secondary" name="intent" value="extend">
          {m.award_extend_button()}
        </Button>
      </form>
    </Details>
  )
}
