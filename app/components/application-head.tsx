import type { ApplicationStatus } from '#app/domain/application.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { applicantStatusTag } from './applicant-status.ts'
import { localized } from './localized.ts'
import { PageHeading } from './page-heading.tsx'
import { Tag } from './tag.tsx'

type ApplicationHeadProps = {
  application: {
    reference: string
    title: string
    organization: string
    callTitle: LocalizedText
    status: ApplicationStatus
    enteredBy: string | null
  }
}

/** Which application this is, whose, and where it stands. */
export function ApplicationHead({ application }: ApplicationHeadProps) {
  const { reference, title, organization, callTitle, status, enteredBy } = application
  const { text, tone } = applicantStatusTag(status)
  return (
    <>
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {title || m.apply_untitled()}
      </PageHeading>
      <p className="govuk-body">
        <Tag tone={tone ?? 'plain'}>{text}</Tag> {localized(callTitle)}
      </p>
      {enteredBy && (
        <p className="govuk-body minka-quiet">{m.apply_entered_by({ name: enteredBy, organization })}</p>
      )}
    </>
  )
}
