import { paragraphsOf } from '#app/domain/letter-text.ts'
import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import { m } from '#app/messages/compiled/messages.js'
import { baseLocale, isLocale } from '#app/messages/compiled/runtime.js'

type PrintedLetter = {
  reference: string
  subject: string
  locale: string
  to: readonly string[]
  /** The letter as text, paragraphs apart by an empty line. */
  text: string
}

/** A letter to hand over on paper, in its own language: with a line for place and date, and a slip to sign for it. */
export function letterPrint({ reference, subject, locale, to, text }: PrintedLetter): Paper {
  const language = isLocale(locale) ? locale : baseLocale
  const into = { locale: language }
  return paperOf({ title: subject, caption: reference, language }, [
    said(m.letter_page_place({}, into)),
    said(to.join(', ')),
    ...paragraphsOf(text).map(said),
    { is: 'heading', level: 2, text: m.letter_print_received({}, into) },
    said(m.letter_page_received({}, into)),
    said(m.letter_page_received_name({}, into)),
    said(m.letter_page_received_signature({}, into)),
  ])
}

function said(text: string): PaperPart {
  return { is: 'text', text, isQuiet: false }
}
