import { m } from '#app/messages/compiled/messages.js'

import { Notice } from './notice.tsx'

type CaseUnreachableProps = { people: readonly { name: string; address: string; emailId: string }[] }

/** On a case: representatives whom no email reaches, each with the email that came back or was refused. */
export function CaseUnreachable({ people }: CaseUnreachableProps) {
  if (people.length === 0) return null
  return (
    <Notice tone="problem" title={m.case_unreachable_title()}>
      <ul>
        {people.map(({ name, address, emailId }) => (
          <li key={address}>
            {m.case_unreachable_who({ name })}{' '}
            <a className="govuk-link" href={`/manage/emails/${emailId}`}>
              {address}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
