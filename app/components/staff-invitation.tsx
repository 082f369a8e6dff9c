import { type Role, roles } from '#app/domain/role.ts'
import { grantableBy, invitationDays } from '#app/domain/staff.ts'
import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { roleName } from './role-name.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type Scope = { kind: 'funder' | 'program' | 'call'; id: string; title: LocalizedText; held: readonly Role[] }

type StaffInvitationProps = {
  scopes: readonly Scope[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

const scopeWords = {
  funder: m.staff_scope_funder,
  program: m.staff_scope_program,
  call: m.staff_scope_call,
}

/** The form that invites someone to a role. It offers what the reader may grant over one scope at least. */
export function StaffInvitation({ scopes, problems, values }: StaffInvitationProps) {
  const offered = roles.filter((role) => scopes.some(({ held }) => grantableBy(held).includes(role)))
  const field = (name: string) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: values[name]?.[0],
  })
  return (
    <form method="post" action="/manage/staff" noValidate>
      <h2 className="govuk-heading-m">{m.staff_invite_title()}</h2>
      <p className="govuk-body">{m.staff_invite_text({ days: invitationDays })}</p>
      <TextInput {...field('name')} label={m.staff_invite_name()} width={30} autoComplete="off" />
      <TextInput
        {...field('email')}
        type="email"
        label={m.staff_invite_email()}
        width={30}
        autoComplete="off"
      />
      <Select
        {...field('role')}
        label={m.staff_role()}
        options={offered.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <Select
        {...field('scope')}
        label={m.staff_scope()}
        options={scopes.map(({ kind, id, title }) => ({
          value: `${kind}:${id}`,
          label: scopeWords[kind]({ title: textIn(title, getLocale()) }),
        }))}
      />
      <TextInput
        {...field('from')}
        type="date"
        label={m.staff_invite_from()}
        hint={m.staff_invite_from_hint()}
        width={10}
      />
      <TextInput
        {...field('until')}
        type="date"
        label={m.staff_invite_until()}
        hint={m.staff_invite_until_hint()}
        width={10}
      />
      <Button>{m.staff_invite_button()}</Button>
    </form>
  )
}
