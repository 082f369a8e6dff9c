import { memberRoles, type Member } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { memberRoleName } from './member-role.ts'
import { Radios } from './radios.tsx'
import { Table } from './table.tsx'
import { TextInput } from './text-input.tsx'

type OrganizationMembersProps = {
  id: string
  members: readonly Member[]
  problems?: readonly FieldProblem[]
  values?: Readonly<Record<string, readonly string[]>>
}

/** Who belongs to an organization, and the form that adds one more; for its representatives. */
export function OrganizationMembers({ id, members, problems = [], values = {} }: OrganizationMembersProps) {
  const columns = [m.member_name(), m.member_role(), m.member_contact(), m.member_action()]
  return (
    <>
      <Table
        caption={m.member_list()}
        columns={columns.map((header) => ({ header }))}
        rows={members.map((it) => ({
          id: it.id,
          cells: [
            it.name,
            memberRoleName(it.role),
            [it.email, it.phone].filter(Boolean).join(' · ') || m.member_no_contact(),
            <End key="end" member={it} href={`/apply/organizations/${id}/members/${it.id}`} />,
          ],
        }))}
      />
      <form method="post" action={`/apply/organizations/${id}/members`} noValidate>
        <h2 className="govuk-heading-m">{m.member_add_title()}</h2>
        <AddFields problems={problems} values={values} />
        <Button>{m.member_add_button()}</Button>
      </form>
    </>
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

function AddFields({ problems, values }: Required<Pick<OrganizationMembersProps, 'problems' | 'values'>>) {
  const field = (name: string) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: values[name]?.[0],
  })
  return (
    <>
      <TextInput {...field('member_name')} label={m.member_name()} width={30} autoComplete="off" />
      <TextInput
        {...field('member_email')}
        type="email"
        label={m.member_email()}
        hint={m.member_email_hint()}
        width={30}
        autoComplete="off"
        optional
      />
      <Radios
        {...field('member_role')}
        legend={m.member_role()}
        options={memberRoles.map((value) => ({
          value,
          label: memberRoleName(value),
          hint: value === 'representative' ? m.member_representative_hint() : m.member_contributor_hint(),
        }))}
      />
    </>
  )
}
