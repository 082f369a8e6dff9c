import { m } from '#app/messages/compiled/messages.js'
import { Facts } from './facts.tsx'

type LetterPreviewProps = {
  /** The route that serves the letter's own HTML; it must allow being framed by this portal. */
  src: string
  subject: string
  to: readonly string[]
}

/** A letter as it will arrive: to whom, the subject, and its page in a frame without scripts. */
export function LetterPreview({ src, subject, to }: LetterPreviewProps) {
  return (
    <div className="minka-letter">
      <Facts
        facts={[
          { label: m.ui_letter_to(), value: to.join(', ') },
          { label: m.ui_letter_subject(), value: subject },
        ]}
      />
      <iframe className="minka-letter__page" src={src} title={m.ui_letter_title({ subject })} sandbox="" />
      <p>
        <a className="govuk-link" href={src} target="_blank" rel="noreferrer">
          {m.ui_letter_open()}
        </a>
      </p>
    </div>
  )
}
