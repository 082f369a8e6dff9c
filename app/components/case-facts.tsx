import type { Consent } from '#app/domain/consent.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { consentSentence } from './consent-words.ts'
import { enteredFacts } from './entered-facts.ts'
import { type Fact, Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'

type CaseFactsListProps = {
  id: string
  consent: Consent | null
  organization: string
  places: readonly string[]
  submittedAt: Date | null
  enteredBy: string | null
  copiedFrom: string | null
  timeZone: string
}

/** Whose application it is, from where and since when. */
export function CaseFactsList({
  id,
  consent,
  organization,
  places,
  submittedAt,
  enteredBy,
  copiedFrom,
  timeZone,
}: CaseFactsListProps) {
  return (
    <Facts
      facts={[
        { label: m.manage_case_organization(), value: organization },
        { label: m.manage_case_place(), value: places.join(', ') || m.ui_not_answered() },
        {
          label: m.manage_case_submitted(),
          value: submittedAt
            ? formatDateTime(submittedAt, getLocale(), timeZone)
            : m.manage_case_unsubmitted(),
        },
        ...(copiedFrom ? [{ label: m.manage_case_copied_from(), value: copiedFrom }] : []),
        ...enteredFacts(enteredBy, organization),
        ...consentFacts(id, consent),
      ]}
    />
  )
}

function consentFacts(id: string, consent: Consent | null): Fact[] {
  if (!consent) return []
  const sheet = consent.fileId && (
    <a className="govuk-link" href={`/manage/applications/${id}/files/${consent.fileId}`}>
      {m.consent_sheet_link()}
    </a>
  )
  return [
    {
      label: m.consent_title(),
      isProse: true,
      value: (
        <>
          {consentSentence(consent)} {sheet}
        </>
      ),
    },
  ]
}
