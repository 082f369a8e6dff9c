import { memberWays, type MemberWay } from '#app/domain/invitation.ts'
import { memberRoles } from '#app/domain/organization.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import type { Choice } from './choice.ts'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { memberRoleHint, memberRoleName } from './member-role.ts'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'

type InviteFormProps = {
  id: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The form by which a representative brings one more person into the organization. */
export function InviteForm({ id, problems, values }: InviteFormProps) {
  const field = (name: string) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: values[name]?.[0],
  })
  return (
    <form method="post" action={`/apply/organizations/${id}/members`} noValidate>
      <h2 className="govuk-heading-m">{m.member_add_title()}</h2>
      <TextInput {...field('member_name')} label={m.member_name()} width={30} autoComplete="off" />
      <Radios
        {...field('member_role')}
        legend={m.member_role()}
        options={memberRoles.map((value) => ({
          value,
          label: memberRoleName(value),
          hint: memberRoleHint(value),
        }))}
      />
      <Radios
        {...field('member_way')}
        legend={m.member_way()}
        options={memberWays.map((way) => choiceOf(way, <Email {...field('member_email')} />))}
      />
      <Button>{m.member_add_button()}</Button>
    </form>
  )
}

function choiceOf(value: MemberWay, email: Choice['reveal']): Choice {
  if (value === 'email')
    return { value, label: m.member_way_email(), hint: m.member_way_email_hint(), reveal: email }
  if (value === 'code') return { value, label: m.member_way_code(), hint: m.member_way_code_hint() }
  return { value, label: m.member_way_paper(), hint: m.member_way_paper_hint() }
}

function Email(field: { name: string; error: string | undefined; defaultValue: string | undefined }) {
  return (
    <TextInput
      {...field}
      type="email"
      label={m.member_email()}
      hint={m.member_email_hint()}
      width={30}
      autoComplete="off"
    />
  )
}
