import type { ReviewerInvitation } from '#app/domain/reviewer-invitation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

/** Who was invited to review for a call and what they answered; those who did not can be written to again. */
export function ReviewerInvitations({
  timeZone,
  invitations,
}: {
  timeZone: string
  invitations: readonly ReviewerInvitation[]
}) {
  return (
    <Table
      caption={m.reviewer_invite_list()}
      dense
      columns={[
        { header: m.reviewer_invite_name() },
        { header: m.reviewer_invite_email() },
        { header: m.reviewer_invite_answer() },
        { header: m.reviewer_invite_steps() },
      ]}
      rows={invitations.map((it) => ({
        id: it.id,
        cells: [
          it.name,
          it.email,
          answerOf(it, timeZone),
          it.answer === null && <Steps key="steps" {...it} />,
        ],
      }))}
    />
  )
}

/** What was done on the page of invitations. */
export function reviewerInvitationDone(done: string | null): string | undefined {
  const said: Readonly<Record<string, () => string>> = {
    invited: m.reviewer_invite_done_invited,
    again: m.reviewer_invite_done_again,
    withdrawn: m.reviewer_invite_done_withdrawn,
  }
  return done === null ? undefined : said[done]?.()
}

function answerOf(
  { answer, answeredAt, reason, isOver, expiresAt, failure }: ReviewerInvitation,
  timeZone: string,
): string {
  const moment = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  if (answer === 'accepted' && answeredAt) return m.reviewer_invite_accepted({ moment: moment(answeredAt) })
  if (answer === 'declined' && answeredAt) {
    const said = m.reviewer_invite_declined({ moment: moment(answeredAt) })
    return reason ? `${said} «${reason}»` : said
  }
  if (failure !== null) return m.reviewer_invite_failed({ failure })
  return isOver ? m.reviewer_invite_over() : m.reviewer_invite_waiting({ until: moment(expiresAt) })
}

function Steps({ id, name }: ReviewerInvitation) {
  return (
    <form method="post">
      <input type="hidden" name="invitation" value={id} />
      <ButtonGroup>
        <Button
          variant="secondary"
          name="intent"
          value="again"
          aria-label={m.reviewer_invite_again_of({ name })}
        >
          {m.reviewer_invite_again()}
        </Button>
        <Button
          variant="secondary"
          name="intent"
          value="withdraw"
          aria-label={m.reviewer_invite_withdraw_of({ name })}
        >
          {m.reviewer_invite_withdraw()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
