import { useId } from 'react'

import { m } from '#app/messages/compiled/messages.js'

export type WordedLetter = {
  name: string
  email: string | null
  locale: string
  subject: string
  text: string
}

type LetterWordsProps = { letters: readonly WordedLetter[]; isAsked?: boolean }

/**
 * The letters that a button will send: to whom, and what each says in its reader's language. Where they were asked for, on a page
 * that is else as it was, their heading takes the focus.
 */
export function LetterWords({ letters, isAsked = false }: LetterWordsProps) {
  const id = useId()
  if (letters.length === 0) return <p className="govuk-body">{m.manage_letter_nobody()}</p>
  const locales = [...new Set(letters.map(({ locale }) => locale))]
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="govuk-heading-m" {...(isAsked && { tabIndex: -1, autoFocus: true })}>
        {m.manage_letter_preview()}
      </h2>
      {locales.map((locale) => (
        <Letter key={locale} letters={letters.filter((it) => it.locale === locale)} />
      ))}
    </section>
  )
}

function Letter({ letters }: { letters: readonly WordedLetter[] }) {
  const [first] = letters
  if (!first) return null
  return (
    <article className="minka-words" lang={first.locale}>
      <p>
        <strong>{m.manage_letter_to()}:</strong> {letters.map(addressee).join(', ')}
      </p>
      <p>
        <strong>{m.manage_letter_subject()}:</strong> {first.subject}
      </p>
      <p className="minka-answer__prose">{first.text}</p>
    </article>
  )
}

function addressee({ name, email }: WordedLetter): string {
  return email ? m.manage_letter_email({ name, email }) : m.manage_letter_by_hand({ name })
}
