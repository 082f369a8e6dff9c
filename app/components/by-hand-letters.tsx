import { m } from '#app/messages/compiled/messages.js'

import { InsetText } from './inset-text.tsx'

type ByHandLettersProps = {
  letters: readonly {
    letterId: string
    name: string
    phoneNumber: string | null
    /** The text to read out, of at most 300 characters. */
    phone: string
  }[]
}

/** For people without email: the letter to print, and the text to read to them by telephone. */
export function ByHandLetters({ letters }: ByHandLettersProps) {
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand" className="govuk-heading-m">
        {m.by_hand_title()}
      </h2>
      <p className="govuk-body minka-reading">{m.by_hand_text()}</p>
      {letters.map(({ letterId, name, phoneNumber, phone }) => (
        <div key={`${letterId}-${name}`} className="minka-reading">
          <h3 className="govuk-heading-s">{phoneNumber ? `${name}, ${phoneNumber}` : name}</h3>
          <p className="govuk-body">
            <a className="govuk-link" href={`/manage/letters/${letterId}/letter.pdf`}>
              {m.by_hand_print({ name })}
            </a>
          </p>
          <p className="minka-quiet">{m.by_hand_phone()}</p>
          <InsetText>{phone}</InsetText>
        </div>
      ))}
    </section>
  )
}
