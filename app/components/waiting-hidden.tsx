import { m } from '#app/messages/compiled/messages.js'

import { Notice } from './notice.tsx'

/** That there is more on the waiting list than its reader may see; where it comes before who is next, another person proposes. */
export function WaitingHidden({ hidden, ahead }: { hidden: number; ahead: number }) {
  if (hidden === 0) return null
  if (ahead === 0) return <p className="govuk-body minka-reading">{m.waiting_hidden({ count: hidden })}</p>
  return (
    <Notice title={m.waiting_ahead({ count: ahead })}>
      <p>{m.waiting_ahead_text()}</p>
    </Notice>
  )
}
