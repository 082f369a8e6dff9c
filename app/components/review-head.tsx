import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Deadline } from './deadline.tsx'
import { Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'
import { PageHeading } from './page-heading.tsx'

type ReviewHeadProps = {
  id: string
  reference: string
  title: string
  organization: string | null
  places: readonly string[]
  call: LocalizedText
  stage: LocalizedText
  dueAt: Date | null
  timeZone: string
  isOpen: boolean
  place: number
  count: number
  now: Date
}

/** Which application this is, which of how many, by when its review is due, and its packet to read away from the network. */
export function ReviewHead({ id, reference, title, call, stage, ...known }: ReviewHeadProps) {
  const { organization, places, place, count } = known
  return (
    <>
      <PageHeading caption={`${reference} · ${textIn(call, getLocale())} · ${textIn(stage, getLocale())}`}>
        {title}
      </PageHeading>
      <Facts
        facts={[
          { label: m.review_column_organization(), value: organization ?? m.review_hidden_organization() },
          { label: m.review_column_place(), value: places.join(', ') },
          { label: m.review_due(), value: <Due {...known} /> },
          { label: m.review_in_queue(), value: m.review_place({ place, count }) },
          {
            label: m.review_packet(),
            value: (
              <a className="govuk-link" href={`/review/${id}/packet.pdf`}>
                {m.review_packet_link()}
              </a>
            ),
          },
        ]}
      />
    </>
  )
}

function Due({
  dueAt,
  timeZone,
  isOpen,
  now,
}: Pick<ReviewHeadProps, 'dueAt' | 'timeZone' | 'isOpen' | 'now'>) {
  if (!dueAt) return m.review_no_due()
  const when = formatDateTime(dueAt, getLocale(), timeZone)
  // What is sent already is not counted down to.
  if (!isOpen) return when
  if (dueAt > now) return <Deadline closesAt={dueAt} now={now} timeZone={timeZone} isLabeled />
  return (
    <>
      {when} · <strong>{m.review_overdue()}</strong>
    </>
  )
}
