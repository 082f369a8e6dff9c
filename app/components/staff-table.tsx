import type { Role } from '#app/domain/role.ts'
import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { formatDate } from './format.ts'
import { roleName } from './role-name.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type Grant = {
  id: string
  name: string
  email: string | null
  role: Role
  scope: LocalizedText
  startsAt: Date
  endsAt: Date | null
  acceptBy: Date | null
  failure: string | null
  timeZone: string
  mayEnd: boolean
}

/**
 * Who holds which role over what, with a button for each that the reader may end, and another where the invitation did not
 * arrive. Posts `grant` to `/manage/staff/end` or `/manage/staff/invitation`.
 */
export function StaffTable({ grants }: { grants: readonly Grant[] }) {
  const columns = [m.staff_person(), m.staff_role(), m.staff_scope(), m.staff_dates(), m.staff_action()]
  return (
    <form method="post" action="/manage/staff/end">
      <Table
        caption={m.staff_list()}
        columns={columns.map((header) => ({ header }))}
        rows={grants.map((grant) => ({
          id: grant.id,
          cells: [
            <Person key="person" {...grant} />,
            roleName(grant.role),
            textIn(grant.scope, getLocale()),
            <Dates key="dates" {...grant} />,
            grant.mayEnd ? <Actions key="actions" {...grant} /> : '',
          ],
        }))}
      />
    </form>
  )
}

function Person({ name, email }: Grant) {
  return (
    <div>
      {name}
      <br />
      <span className="minka-quiet">{email}</span>
    </div>
  )
}

/** The last day is the one before a role that ends at midnight. */
function Dates({ startsAt, endsAt, acceptBy, failure, timeZone }: Grant) {
  const day = (at: Date) => formatDate(at, getLocale(), timeZone)
  const from = day(startsAt)
  const until = endsAt && day(new Date(endsAt.getTime() - 1))
  return (
    <div>
      {until ? m.staff_between({ from, until }) : m.staff_since({ from })}
      {acceptBy && (
        <>
          <br />
          <Tag tone="gold">{m.staff_invited_until({ until: day(acceptBy) })}</Tag>
        </>
      )}
      {failure !== null && (
        <>
          <br />
          <Tag tone="red">{m.staff_invitation_failed()}</Tag>
          {failure && <span className="minka-quiet"> {m.email_reply({ reply: failure })}</span>}
        </>
      )}
    </div>
  )
}

function Actions({ id, name, role, email, failure }: Grant) {
  return (
    <ButtonGroup>
      {failure !== null && email && (
        <Button variant="secondary" name="grant" value={id} formAction="/manage/staff/invitation">
          {m.email_retry({ recipient: email })}
        </Button>
      )}
      <Button variant="secondary" name="grant" value={id}>
        {m.staff_end()}
        <span className="minka-hidden"> {m.staff_end_of({ name, role: roleName(role) })}</span>
      </Button>
    </ButtonGroup>
  )
}
