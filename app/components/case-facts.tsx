import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'

type CaseFactsListProps = {
  organization: string
  places: readonly string[]
  submittedAt: Date | null
  enteredBy: string | null
  copiedFrom: string | null
  timeZone: string
}

/** Whose application it is, from where and since when. */
export function CaseFactsList({
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
        ...(enteredBy ? [{ label: m.manage_case_entered_by(), value: enteredBy }] : []),
      ]}
    />
  )
}
