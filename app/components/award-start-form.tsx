import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { dayValues } from './typed-day.ts'

type AwardStartFormProps = {
  today: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** Puts an award in force: when the work begins and ends, which leads to the letter that says so. */
export function AwardStartForm({ today, problems, values }: AwardStartFormProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <p className="govuk-body">{m.award_start_text()}</p>
      <DateInput
        name="starts"
        legend={m.award_starts()}
        error={problemOf(problems, 'starts')}
        defaultValue={dayValues(values, 'starts', today)}
      />
      <DateInput
        name="ends"
        legend={m.award_ends()}
        error={problemOf(problems, 'ends')}
        defaultValue={dayValues(values, 'ends')}
      />
      <Button>{m.manage_changes_preview()}</Button>
    </form>
  )
}
