import { m } from '#app/messages/compiled/messages.js'
import { Notice } from './notice.tsx'
import { SuccessMessage } from './success-message.tsx'

type ClosingDoneProps = {
  closed: readonly string[]
  refused: readonly { reference: string; text: string }[]
}

/** What became of a closing: which reviews were closed, and which were not and why. */
export function ClosingDone({ closed, refused }: ClosingDoneProps) {
  return (
    <>
      {closed.length > 0 && (
        <SuccessMessage>
          {m.closing_done({ count: closed.length, references: closed.join(', ') })}
        </SuccessMessage>
      )}
      {refused.length > 0 && (
        <Notice tone="problem" title={m.closing_refused({ count: refused.length })}>
          <ul className="govuk-list">
            {refused.map(({ reference, text }) => (
              <li key={reference}>
                {reference}: {text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
