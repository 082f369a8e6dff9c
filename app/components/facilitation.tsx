import type { Consent } from '#app/domain/consent.ts'
import { m } from '#app/messages/compiled/messages.js'

import { consentSentence } from './consent-words.ts'
import { InsetText } from './inset-text.tsx'
import { Notice } from './notice.tsx'

type FacilitationProps = {
  application: {
    id: string
    capacity: string
    enteredBy: string | null
    consent: Consent | null
    facilitatorEndedAt: Date | null
  }
}

/** How a facilitator's writing for an organization stands, with what each side can do about it. */
export function Facilitation({ application }: FacilitationProps) {
  const { id, capacity, enteredBy, consent, facilitatorEndedAt } = application
  if (enteredBy === null) return null
  if (capacity === 'facilitator') return <ForFacilitator {...{ id, consent }} />
  return (
    <InsetText>
      <p>{consent ? consentSentence(consent) : m.consent_none()}</p>
      {consent?.fileId && <Sheet id={id} file={consent.fileId} />}
      {facilitatorEndedAt && <p>{m.facilitator_ended({ name: enteredBy })}</p>}
      {!facilitatorEndedAt && capacity === 'representative' && (
        <p>
          {m.facilitator_has_access({ name: enteredBy })}{' '}
          <a href={`/apply/${id}/facilitator`}>{m.facilitator_end_link()}</a>
        </p>
      )}
    </InsetText>
  )
}

function ForFacilitator({ id, consent }: { id: string; consent: Consent | null }) {
  const handOver = (
    <p className="govuk-body">
      <a className="govuk-link" href={`/apply/${id}/hand-over`}>
        {m.hand_over_link()}
      </a>
    </p>
  )
  if (!consent)
    return (
      <>
        <Notice title={m.consent_missing_title()}>
          <p>{m.consent_missing_text()}</p>
          <p>
            <a href={`/apply/${id}/consent`}>{m.consent_link()}</a>
          </p>
        </Notice>
        {handOver}
      </>
    )
  return (
    <>
      <InsetText>
        <p>
          {consentSentence(consent)} <a href={`/apply/${id}/consent`}>{m.consent_again()}</a>
        </p>
        {consent.fileId && <Sheet id={id} file={consent.fileId} />}
      </InsetText>
      {handOver}
    </>
  )
}

function Sheet({ id, file }: { id: string; file: string }) {
  return (
    <p>
      <a href={`/apply/${id}/files/${file}`}>{m.consent_sheet_link()}</a>
    </p>
  )
}
