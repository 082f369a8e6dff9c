import { m } from '#app/messages/compiled/messages.js'

import type { DecisionLetterView } from './decision-view.ts'
import { LetterPreview } from './letter-preview.tsx'

/** The letters of a decision: one of each language shown whole, a link to every other. */
export function DecisionLetters({ letters }: { letters: readonly DecisionLetterView[] }) {
  const shown = letters.filter(
    (letter, at) => letters.findIndex(({ locale }) => locale === letter.locale) === at,
  )
  const others = letters.filter((letter) => !shown.includes(letter))
  return (
    <section className="minka-group">
      <h2 className="govuk-heading-m">{m.decision_letters_title()}</h2>
      {shown.map((letter) => (
        <LetterPreview
          key={letter.id}
          src={`/manage/letters/${letter.id}/html`}
          subject={letter.subject}
          to={[`${letter.name}, ${wayOf(letter)}`]}
        />
      ))}
      {others.length > 0 && (
        <>
          <p className="govuk-body">{m.decision_letters_other()}</p>
          <LetterLinks letters={others} />
        </>
      )}
    </section>
  )
}

/** A link to each letter, with the way in which it reaches its person. */
export function LetterLinks({ letters }: { letters: readonly DecisionLetterView[] }) {
  return (
    <ul className="govuk-list">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a className="govuk-link" href={`/manage/letters/${letter.id}`}>
            {m.decision_letter_open({ name: letter.name })}
          </a>{' '}
          <span className="minka-quiet">{wayOf(letter)}</span>
        </li>
      ))}
    </ul>
  )
}

function wayOf({ recipient }: DecisionLetterView): string {
  return recipient === null ? m.decision_letter_by_hand() : m.decision_letter_by_email({ recipient })
}
