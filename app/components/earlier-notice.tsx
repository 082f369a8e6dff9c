import type { ApplicationStatus } from '#app/domain/application.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Notice } from './notice.tsx'

type EarlierNoticeProps = {
  application: { id: string; status: ApplicationStatus; hasEarlier: boolean }
  /** How many answers of the form before this one asks for too. */
  carried: number
}

/** The way to what was sent in the stage before, and how much of it stands in the form of this one already. */
export function EarlierNotice({ application: { id, status, hasEarlier }, carried }: EarlierNoticeProps) {
  if (!hasEarlier) return null
  const link = (
    <a className="govuk-link" href={`/apply/${id}/earlier`}>
      {m.apply_earlier_link()}
    </a>
  )
  if (status !== 'invited') return <p className="govuk-body">{link}</p>
  return (
    <Notice title={m.apply_invited_title()}>
      <p>{carried > 0 ? m.apply_invited_carried({ count: carried }) : m.apply_invited_text()}</p>
      <p>{link}</p>
    </Notice>
  )
}
