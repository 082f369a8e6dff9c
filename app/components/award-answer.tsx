import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextArea } from './text-area.tsx'

type AwardAnswerProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The two answers to an offer. Each button says whom the portal writes to; to refuse is folded and asks once more. */
export function AwardAnswer({ problems, values }: AwardAnswerProps) {
  return (
    <>
      <form method="post" className="minka-reading">
        <h2 className="govuk-heading-m">{m.apply_award_accept_title()}</h2>
        <p className="govuk-body">{m.apply_award_accept_text()}</p>
        <Button name="answer" value="accept">
          {m.apply_award_accept_button()}
        </Button>
      </form>
      <Details summary={m.apply_award_refuse_title()} open={problems.length > 0}>
        <form method="post" noValidate>
          <p className="govuk-body">{m.apply_award_refuse_text()}</p>
          <TextArea
            name="reason"
            label={m.apply_award_refuse_reason()}
            error={problemOf(problems, 'reason')}
            defaultValue={values['reason']?.[0]}
            rows={3}
            optional
          />
          <Checkboxes
            name="sure"
            legend={m.apply_award_refuse_legend()}
            error={problemOf(problems, 'sure')}
            defaultValues={values['sure']}
            options={[{ value: 'yes', label: m.apply_award_refuse_sure() }]}
          />
          <Button variant="warning" name="answer" value="refuse">
            {m.apply_award_refuse_button()}
          </Button>
        </form>
      </Details>
    </>
  )
}
