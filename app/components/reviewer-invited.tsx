import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { formatDateTime } from './format.ts'
import { TextArea } from './text-area.tsx'

type ReviewerInvitedProps = {
  invited: {
    name: string
    email: string
    invitedBy: string
    call: LocalizedText
    timeZone: string
    expiresAt: Date
    dueAt: Date | null
  }
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What somebody is invited to review, and the two answers; nothing of any application is told before. */
export function ReviewerInvited({ invited, problems, values }: ReviewerInvitedProps) {
  const { name, email, invitedBy, call, timeZone, expiresAt, dueAt } = invited
  const moment = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <div className="minka-reading">
      <p className="govuk-body">
        {m.reviewer_answer_text({ name, invitedBy, call: textIn(call, getLocale()) })}
      </p>
      <p className="govuk-body">{m.reviewer_answer_what()}</p>
      {dueAt && <p className="govuk-body">{m.reviewer_answer_due({ due: moment(dueAt) })}</p>}
      <p className="govuk-body minka-quiet">{m.reviewer_answer_until({ until: moment(expiresAt) })}</p>
      <form method="post" noValidate>
        <p className="govuk-body">{m.reviewer_answer_sign_in({ email })}</p>
        <TextArea
          name="reason"
          label={m.reviewer_answer_reason()}
          hint={m.reviewer_answer_reason_hint()}
          optional
          rows={3}
          defaultValue={values['reason']?.[0]}
          error={problemOf(problems, 'reason')}
        />
        <ButtonGroup>
          <Button name="intent" value="accept">
            {m.reviewer_answer_accept()}
          </Button>
          <Button variant="secondary" name="intent" value="decline">
            {m.reviewer_answer_decline()}
          </Button>
        </ButtonGroup>
      </form>
    </div>
  )
}
