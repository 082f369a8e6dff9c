import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { ReasonForm } from './reason-form.tsx'

type AmendmentDecideProps = {
  roles: readonly string[]
  /** Whether the organization asked for it: then the office decides it and does not take it back. */
  isTheirs: boolean
  letters: readonly WordedLetter[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** What an approver says to an amendment; an officer may take back instead what the office asked for. */
export function AmendmentDecide({ roles, isTheirs, letters, problems, values }: AmendmentDecideProps) {
  const error = problemOf(problems, 'reason')
  const isRefusing = values?.['intent']?.[0] === 'refuse'
  return (
    <>
      {roles.includes('approver') && (
        <>
          <form method="post" className="minka-reading">
            <LetterWords letters={letters} />
            <Button name="intent" value="approve">
              {m.award_amendment_approve_button()}
            </Button>
          </form>
          <Details summary={m.award_amendment_refuse_title()} open={isRefusing}>
            <ReasonForm
              intent="refuse"
              button={m.manage_changes_preview()}
              error={error}
              defaultValue={values?.['reason']?.[0]}
            />
          </Details>
        </>
      )}
      {isTheirs && <p className="govuk-body minka-quiet">{m.award_amendment_theirs()}</p>}
      {roles.includes('officer') && !isTheirs && (
        <form method="post">
          <Button variant="secondary" name="intent" value="withdraw">
            {m.award_amendment_withdraw_button()}
          </Button>
        </form>
      )}
    </>
  )
}
