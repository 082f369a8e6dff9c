import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import type { EmailRow } from './email-table.tsx'
import { EmailStatusTag } from './email-status.tsx'
import { Facts } from './facts.tsx'
import { formatDateTime } from './format.ts'
import { InsetText } from './inset-text.tsx'
import { Notice } from './notice.tsx'

type Person = { id: string; name: string; phone: string | null; noticeId: string }
type EmailPageProps = { email: EmailRow & { phone: string; people: readonly Person[] } }

/** One email: how far it is, whom it is for, and how else they can be told what it says. */
export function EmailPage({ email }: EmailPageProps) {
  const { recipient, status, reference, applicationId, createdAt, sentAt, timeZone } = email
  const when = (at: Date) => formatDateTime(at, getLocale(), timeZone)
  return (
    <>
      {email.replacedBy && (
        <Notice title={m.email_replaced_title()}>
          <p>
            <a className="govuk-link" href={`/manage/emails/${email.replacedBy}`}>
              {m.email_replaced_link()}
            </a>
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: m.email_column_recipient(), value: <span className="minka-wrap">{recipient}</span> },
          { label: m.email_column_status(), value: <EmailStatusTag status={status} /> },
          {
            label: m.email_column_application(),
            value: (
              <a className="govuk-link" href={`/manage/applications/${applicationId}`}>
                {reference}
              </a>
            ),
          },
          { label: m.email_column_owed(), value: when(createdAt) },
          ...(sentAt ? [{ label: m.email_column_sent(), value: when(sentAt) }] : []),
          { label: m.email_people(), value: told(email.people) },
        ]}
      />
      {status === 'failed' && !email.replacedBy && <Refused email={email} />}
      <h2 className="govuk-heading-m">{m.letter_page_phone()}</h2>
      <InsetText>{email.phone}</InsetText>
      <ButtonGroup>
        <Button variant="secondary" href={`/manage/letters/${email.letterId}`}>
          {m.email_see_letter()}
        </Button>
        <Button variant="secondary" href={`/manage/letters/${email.letterId}/letter.pdf`}>
          {m.letter_print_pdf()}
        </Button>
      </ButtonGroup>
    </>
  )
}

function told(people: readonly Person[]): string {
  return people.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join(' · ')
}

function Refused({ email: { recipient, reply, people } }: EmailPageProps) {
  return (
    <Notice tone="problem" title={m.email_refused_title({ recipient })}>
      {reply && <p>{m.email_reply({ reply })}</p>}
      <p>{m.email_refused_what()}</p>
      <ul>
        {people.map(({ noticeId, name }) => (
          <li key={noticeId}>
            <a className="govuk-link" href={`/manage/notices/${noticeId}`}>
              {m.email_tell_by_hand({ name })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
