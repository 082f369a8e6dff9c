import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'

type PlanApplyProps = { letters: readonly WordedLetter[]; reviews: number; emails: number }

/** The letter that each pair of a plan sends, and the button that asks for all of its reviews. */
export function PlanApply({ letters, reviews, emails }: PlanApplyProps) {
  return (
    <form method="post">
      <h2 className="govuk-heading-m">{m.plan_apply_title()}</h2>
      <p className="govuk-body minka-reading">{m.plan_apply_text()}</p>
      <LetterWords letters={letters} />
      <p className="govuk-body minka-quiet">{m.plan_letter_example()}</p>
      <Button name="intent" value="apply">
        {m.plan_apply({ reviews, letters: emails })}
      </Button>
    </form>
  )
}
