import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { dayValues } from './typed-day.ts'

type AwardStartFormProps = {
  today: string
  letters: readonly WordedLetter[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** Puts an award in force: when the work begins and ends, and the letter that says so. */
export function AwardStartForm({ today, letters, problems, values }: AwardStartFormProps) {
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
      <LetterWords letters={letters} />
      <Button>{m.award_start_button()}</Button>
    </form>
  )
}
