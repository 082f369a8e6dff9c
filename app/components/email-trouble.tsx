import { withoutAddresses } from '#app/domain/email-log.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'

type EmailTroubleProps = { trouble: { since: Date; reply: string } | undefined; timeZone: string }

/** Says that emails do not leave, since when and what the relay says; nothing while they do. */
export function EmailTrouble({ trouble, timeZone }: EmailTroubleProps) {
  if (!trouble) return null
  const when = formatDateTime(trouble.since, getLocale(), timeZone)
  return (
    <Notice tone="problem" title={m.email_trouble_title()}>
      <p>{m.email_trouble_text({ when })}</p>
      <p>{m.email_reply({ reply: withoutAddresses(trouble.reply) })}</p>
    </Notice>
  )
}
