import { type EmailLogAsk, emailLogAddress, emailStatuses } from '#app/domain/email-log.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { emailStatusName } from './email-status.tsx'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'

type EmailFilterProps = {
  ask: Pick<EmailLogAsk, 'status' | 'q' | 'call'>
  calls: readonly { id: string; title: LocalizedText }[]
}

/** What narrows the list of emails: it stands in the address, so that a narrowed list can be kept and sent. */
export function EmailFilter({ ask, calls }: EmailFilterProps) {
  const { status, q, call } = ask
  return (
    <>
      <form method="get" action="/manage/emails" className="minka-filter" role="search">
        {status && <input type="hidden" name="status" value={status} />}
        <TextInput
          name="q"
          type="search"
          label={m.email_search()}
          hint={m.email_search_hint()}
          defaultValue={q}
        />
        {calls.length > 1 && (
          <Select
            name="call"
            label={m.manage_today_call()}
            emptyLabel={m.email_every_call()}
            defaultValue={call ?? ''}
            options={calls.map(({ id, title }) => ({ value: id, label: localized(title) }))}
          />
        )}
        <div className="minka-filter__go">
          <Button variant="secondary">{m.email_search_go()}</Button>
          {(q !== '' || call) && (
            <a className="govuk-link" href={emailLogAddress({ status })}>
              {m.manage_board_clear()}
            </a>
          )}
        </div>
      </form>
      <nav aria-label={m.email_filter()}>
        <ul className="minka-parts">
          {[undefined, ...emailStatuses].map((it) => (
            <li key={it ?? ''}>
              <a
                href={emailLogAddress({ ...ask, status: it })}
                aria-current={it === status ? 'page' : undefined}
              >
                {it ? emailStatusName(it) : m.email_filter_all()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
