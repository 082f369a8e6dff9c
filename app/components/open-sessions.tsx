import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

type OpenSession = { key: string; begunAt: Date; endsAt: Date; isThis: boolean }

type OpenSessionsProps = { sessions: readonly OpenSession[]; timeZone: string }

/** Where a person's account is open, each with a button that closes it there. Posts `key` to `/account/sessions`. */
export function OpenSessions({ sessions, timeZone }: OpenSessionsProps) {
  const moment = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  const columns = [m.account_session_column(), m.account_session_until(), m.account_session_action()]
  return (
    <form method="post" action="/account/sessions">
      <Table
        caption={m.account_sessions()}
        columns={columns.map((header) => ({ header }))}
        rows={sessions.map(({ key, begunAt, endsAt, isThis }) => ({
          id: key,
          cells: [
            moment(begunAt),
            moment(endsAt),
            isThis ? m.account_session_this() : <End key={key} session={key} since={moment(begunAt)} />,
          ],
        }))}
      />
      {sessions.length > 1 && <Button variant="secondary">{m.account_session_end_others()}</Button>}
    </form>
  )
}

function End({ session, since }: { session: string; since: string }) {
  return (
    <Button variant="secondary" name="key" value={session}>
      {m.account_session_end()}
      <span className="minka-hidden"> {m.account_session_begun({ when: since })}</span>
    </Button>
  )
}
