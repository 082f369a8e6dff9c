import type { Member } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'

import { memberRoleName } from './member-role.ts'
import { Table } from './table.tsx'

type OrganizationMembersProps = {
  id: string
  members: readonly Member[]
  /** Where the page's heading says already what this is. */
  isWholePage?: boolean
}

/** Who belongs to an organization, for its representatives. */
export function OrganizationMembers({ id, members, isWholePage }: OrganizationMembersProps) {
  const columns = [m.member_name(), m.member_role(), m.member_contact(), m.member_action()]
  return (
    <Table
      caption={m.member_list()}
      captionSize={isWholePage ? 'hidden' : 'm'}
      columns={columns.map((header) => ({ header }))}
      rows={members.map((it) => ({
        id: it.id,
        cells: [
          it.isReader ? m.member_you({ name: it.name }) : it.name,
          memberRoleName(it.role),
          [it.email, it.phone].filter(Boolean).join(' · ') || m.member_no_contact(),
          <End key="end" member={it} href={`/apply/organizations/${id}/members/${it.id}`} />,
        ],
      }))}
    />
  )
}

function End({ member, href }: { member: Member; href: string }) {
  if (member.role === 'representative' && !member.isReader) return ''
  return (
    <a className="govuk-link" href={href}>
      {member.isReader ? m.member_leave() : m.member_end()}
      <span className="minka-hidden"> {member.name}</span>
    </a>
  )
}
