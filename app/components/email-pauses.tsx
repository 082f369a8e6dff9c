import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { Notice } from './notice.tsx'

export type EmailPause = {
  id: string
  call: LocalizedText
  reason: string
  by: string
  at: Date
  waiting: number
  timeZone: string
}

/** Letters that somebody holds back: why, since when, and the button that lets them go. */
export function EmailPauses({ pauses, mayResume }: { pauses: readonly EmailPause[]; mayResume: boolean }) {
  return pauses.map(({ id, call, reason, by, at, waiting, timeZone }) => (
    <Notice key={id} title={m.email_paused_title({ call: localized(call) })}>
      <p>{m.email_paused_by({ name: by, when: formatDateTime(at, getLocale(), timeZone), reason })}</p>
      <p>{m.email_paused_waiting({ count: waiting })}</p>
      {mayResume && (
        <form method="post" action="/manage/emails/pause">
          <Button variant="secondary" name="resume" value={id}>
            {m.email_resume({ count: waiting })}
          </Button>
        </form>
      )}
    </Notice>
  ))
}
