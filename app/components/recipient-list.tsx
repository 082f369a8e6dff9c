import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'

import { outcomeName } from './decision-outcome.ts'
import { EmptyState } from './empty-state.tsx'
import { languageName } from './language-name.ts'
import { ByHandLetters } from './by-hand-letters.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type Recipient = {
  letterId: string
  reference: string
  title: string
  status: 'proposed' | 'approved'
  outcome: Outcome
  name: string
  phoneNumber: string | null
  address: string | null
  isUnreachable: boolean
  locale: string
  subject: string
  phone: string
}

/** Who gets what before anything is sent: those approved first, and whoever has no email apart, with what to do for them. */
export function RecipientList({ letters }: { letters: readonly Recipient[] }) {
  const [approved, proposed] = [inStatus(letters, 'approved'), inStatus(letters, 'proposed')]
  if (letters.length === 0) {
    return (
      <EmptyState title={m.recipients_none()}>
        <p>{m.recipients_none_text()}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Letters caption={m.recipients_approved({ count: approved.length })} letters={approved} />
      <ByHandLetters letters={approved.filter(({ address }) => address === null)} />
      <Letters caption={m.recipients_proposed({ count: proposed.length })} letters={proposed} />
    </>
  )
}

function inStatus(letters: readonly Recipient[], status: Recipient['status']) {
  return letters.filter((it) => it.status === status)
}

function Letters({ caption, letters }: { caption: string; letters: readonly Recipient[] }) {
  if (letters.length === 0) return null
  return (
    <Table
      caption={caption}
      captionSize="m"
      dense
      columns={[
        { header: m.recipients_application() },
        { header: m.recipients_to() },
        { header: m.recipients_address() },
        { header: m.recipients_language() },
        { header: m.recipients_subject() },
      ]}
      rows={letters.map((it) => ({
        id: `${it.letterId}-${it.name}`,
        cells: [
          `${it.reference} · ${outcomeName(it.outcome)}`,
          it.name,
          <Address key="address" {...it} />,
          languageName(it.locale),
          <a key="subject" className="govuk-link" href={`/manage/letters/${it.letterId}`}>
            {it.subject}
          </a>,
        ],
      }))}
    />
  )
}

function Address({ address, isUnreachable }: Recipient) {
  if (address === null) return <Tag tone="gold">{m.recipients_no_email()}</Tag>
  return (
    <>
      {address} {isUnreachable && <Tag tone="red">{m.recipients_unreachable()}</Tag>}
    </>
  )
}
