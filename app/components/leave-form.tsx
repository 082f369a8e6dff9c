import { m } from '#app/messages/compiled/messages.js'

import { BackLink } from './back-link.tsx'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { PageHeading } from './page-heading.tsx'
import { pageTitle } from './page-title.ts'
import { Refused } from './refused.tsx'
import { WarningText } from './warning-text.tsx'

type LeaveFormProps = {
  id: string
  reference: string
  organization: string
  words: { title: string; text: string; button: string }
  isFinal?: boolean
  refusal: string | undefined
}

/** Asks once more before an application is taken back or withdrawn, and says whom the portal writes to. */
export function LeaveForm({ id, reference, organization, words, isFinal, refusal }: LeaveFormProps) {
  return (
    <>
      <title>{pageTitle(words.title)}</title>
      <BackLink href={`/apply/${id}`} />
      <Refused refusal={refusal} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>{words.title}</PageHeading>
      <p className="govuk-body minka-reading">{words.text}</p>
      <form method="post">
        <WarningText>{m.apply_leave_tells()}</WarningText>
        <ButtonGroup>
          <Button variant={isFinal ? 'warning' : 'primary'}>{words.button}</Button>
          <a className="govuk-link" href={`/apply/${id}`}>
            {m.apply_leave_not()}
          </a>
        </ButtonGroup>
      </form>
    </>
  )
}
