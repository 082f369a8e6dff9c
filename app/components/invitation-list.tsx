import type { MemberRole } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { memberRoleName } from './member-role.ts'
import { Table } from './table.tsx'

type Open = {
  id: string
  name: string
  email: string | null
  role: MemberRole
  invitedBy: string
  expiresAt: Date
  failure: string | null
}

type InvitationListProps = {
  organizationId: string
  invitations: readonly Open[]
  timeZone: string
  /** Where the list stands. */
  back: string
}

/** The invitations that nobody has followed yet, each with the button that withdraws it. */
export function InvitationList({ organizationId, invitations, timeZone, back }: InvitationListProps) {
  if (invitations.length === 0) return null
  const columns = [
    m.member_name(),
    m.member_role(),
    m.invitation_way(),
    m.invitation_until(),
    m.member_action(),
  ]
  return (
    <Table
      caption={m.invitation_list()}
      columns={columns.map((header) => ({ header }))}
      rows={invitations.map((it) => ({
        id: it.id,
        cells: [
          it.name,
          memberRoleName(it.role),
          wayOf(it),
          formatDateTime(it.expiresAt, getLocale(), timeZone),
          <form
            key="withdraw"
            method="post"
            action={`/apply/organizations/${organizationId}/invitations/${it.id}`}
          >
            <input type="hidden" name="back" value={back} />
            <Button variant="secondary">
              {m.invitation_withdraw()}
              <span className="minka-hidden"> {it.name}</span>
            </Button>
          </form>,
        ],
      }))}
    />
  )
}

function wayOf({ email, failure }: Open): string {
  if (email === null) return m.invitation_by_code()
  return failure === null ? email : m.invitation_failed({ email })
}
