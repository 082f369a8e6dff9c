import { paragraphsOf } from '#app/domain/letter-text.ts'
import { m } from '#app/messages/compiled/messages.js'

type LetterPaperProps = {
  to: readonly string[]
  /** The letter as text, paragraphs apart by an empty line. */
  text: string
}

/** The letter on paper, seen when the page is printed: with a line for place and date, and a slip to sign for it. */
export function LetterPaper({ to, text }: LetterPaperProps) {
  return (
    <article className="minka-paper" aria-hidden="true">
      <p className="minka-paper__place">{m.letter_page_place()}</p>
      <p>{to.join(', ')}</p>
      {paragraphsOf(text).map((paragraph, at) => (
        <p key={at} className="minka-lines">
          {paragraph}
        </p>
      ))}
      <footer>
        <p>{m.letter_page_received()}</p>
        <p>{m.letter_page_received_name()}</p>
        <p>{m.letter_page_received_signature()}</p>
      </footer>
    </article>
  )
}
