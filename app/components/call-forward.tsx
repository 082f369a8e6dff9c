import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'
import { languageName } from './language-name.ts'

/** The text to forward about a call, in each language, where it is easily copied. */
export function CallForward({ texts }: { texts: readonly { language: string; text: string }[] }) {
  return (
    <div className="minka-print-hidden">
      <Details summary={m.call_forward_title()}>
        <p>{m.call_forward_hint()}</p>
        {texts.map(({ language, text }) => (
          <p key={language}>
            <label className="govuk-label" htmlFor={`forward-${language}`}>
              {languageName(language)}
            </label>
            <textarea
              id={`forward-${language}`}
              className="govuk-textarea"
              lang={language}
              rows={9}
              readOnly
              defaultValue={text}
            />
          </p>
        ))}
      </Details>
    </div>
  )
}
