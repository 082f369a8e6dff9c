import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'
import { PageHeading } from './page-heading.tsx'

type ReviewHeadProps = {
  reference: string
  title: string
  organization: string | null
  places: readonly string[]
  call: LocalizedText
  stage: LocalizedText
  dueAt: Date | null
  timeZone: string
}

/** Which application this is, and by when its review is due. */
export function ReviewHead({ reference, title, call, stage, ...known }: ReviewHeadProps) {
  const { organization, places, dueAt, timeZone } = known
  const due = dueAt ? formatDateTime(dueAt, getLocale(), timeZone) : m.review_no_due()
  return (
    <>
      <PageHeading caption={`${reference} · ${textIn(call, getLocale())} · ${textIn(stage, getLocale())}`}>
        {title}
      </PageHeading>
      <Facts
        facts={[
          { label: m.review_column_organization(), value: organization ?? m.review_hidden_organization() },
          { label: m.review_column_place(), value: places.join(', ') },
          { label: m.review_due(), value: due },
        ]}
      />
    </>
  )
}
