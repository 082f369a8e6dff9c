import { paragraphsOf } from '#app/domain/letter-text.ts'

/** A letter's text in the width of the page: the lines that an email is wrapped in are joined again. */
export function LetterText({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph, at) => (
    <p key={at} className="minka-lines">
      {paragraph}
    </p>
  ))
}
