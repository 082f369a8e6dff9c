import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Details } from './details.tsx'
import { formatDateTime } from './format.ts'

type ReceivedLettersProps = {
  letters: readonly { id: string; subject: string; text: string; at: Date }[]
  timeZone: string
}

/** The letters that the reader was sent, word for word. */
export function ReceivedLetters({ letters, timeZone }: ReceivedLettersProps) {
  if (letters.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">{m.apply_letters_title()}</h2>
      {letters.map(({ id, subject, text, at }) => (
        <Details
          key={id}
          summary={m.apply_letter_summary({ subject, when: formatDateTime(at, getLocale(), timeZone) })}
        >
          <p className="minka-answer__prose">{text}</p>
        </Details>
      ))}
    </section>
  )
}
