import { reviewerInvitationDays } from '#app/domain/reviewer-invitation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type InviteReviewerProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Invites one more person to review for the call; the button says that it writes to them. */
export function InviteReviewer({ problems, values }: InviteReviewerProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <h2 className="govuk-heading-m">{m.reviewer_invite_new()}</h2>
      <p className="govuk-body">{m.reviewer_invite_text({ days: reviewerInvitationDays })}</p>
      <TextInput
        name="invite_name"
        label={m.reviewer_invite_name()}
        defaultValue={values['invite_name']?.[0]}
        error={problemOf(problems, 'invite_name')}
      />
      <TextInput
        name="invite_email"
        label={m.reviewer_invite_email()}
        type="email"
        inputMode="email"
        defaultValue={values['invite_email']?.[0]}
        error={problemOf(problems, 'invite_email')}
      />
      <Button>{m.reviewer_invite_send()}</Button>
    </form>
  )
}
