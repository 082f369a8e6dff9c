import type { MemberRole } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { memberRoleHint, memberRoleName } from './member-role.ts'

type JoinByLinkProps = {
  invited: { role: MemberRole; invitedBy: string; expiresAt: Date } | undefined
  email: string | null
  timeZone: string
}

/** What a link invites to, and the button that accepts it; or why this person can do nothing with it. */
export function JoinByLink({ invited, email, timeZone }: JoinByLinkProps) {
  if (!invited)
    return (
      <>
        <p className="govuk-body minka-reading">{m.join_link_over_text({ email: email ?? '' })}</p>
        <p className="govuk-body">
          <a className="govuk-link" href="/account">
            {m.join_link_other_inbox()}
          </a>
        </p>
      </>
    )
  const { role, invitedBy, expiresAt } = invited
  return (
    <>
      <p className="govuk-body minka-reading">
        {m.join_link_text({ name: invitedBy, role: memberRoleName(role) })} {memberRoleHint(role)}
      </p>
      <p className="govuk-body minka-quiet">
        {m.join_link_until({ until: formatDateTime(expiresAt, getLocale(), timeZone) })}
      </p>
      <form method="post">
        <Button>{m.join_link_button()}</Button>
      </form>
    </>
  )
}
