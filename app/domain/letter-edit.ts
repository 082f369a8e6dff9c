import { z } from 'zod'
import { rowsAnswer, type RawRow } from './answer.ts'
import type { WordedTemplate } from './letter-slot.ts'
import type { Wording } from './wording.ts'

const text = (max: number) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(max, 'problem_too_long'))

/** The form that words one letter of a call in one language; what is empty stays as the portal words it. */
export const wordingForm = z.object({
  intent: z.enum(['save', 'try']).catch('save'),
  base: z.coerce.number().int().catch(0),
  subject: text(160),
  introduction: text(1000),
  body: text(4000),
})
export type TypedWording = Pick<z.output<typeof wordingForm>, 'subject' | 'introduction' | 'body'>

/** The letter of a call that is worded: which, and in which language. */
export type LetterPlace = { template: WordedTemplate; locale: string }

/** Whether a row of the call's letters is the one of this place. */
function isAt(row: RawRow, { template, locale }: LetterPlace): boolean {
  return row['template'] === template && row['locale'] === locale
}

/** The words that a letter has in the answers of a call's setup. */
export function typedAt(letters: unknown, place: LetterPlace): TypedWording {
  const row = rowsAnswer(letters).find((it) => isAt(it, place))
  return {
    subject: row?.['subject'] ?? '',
    introduction: row?.['introduction'] ?? '',
    body: row?.['body'] ?? '',
  }
}

/** The same answers with these words at that place; a letter without words of its own has no row. */
export function withTyped(letters: unknown, place: LetterPlace, typed: TypedWording): RawRow[] {
  const others = rowsAnswer(letters).filter((it) => !isAt(it, place))
  const isEmpty = Object.values(typed).every((it) => it === '')
  return isEmpty ? others : [...others, { ...place, ...typed }]
}

/** Typed words without what was left empty. */
export function wordingFrom({ subject, introduction, body }: TypedWording): Wording {
  return {
    ...(subject !== '' && { subject }),
    ...(introduction !== '' && { introduction }),
    ...(body !== '' && { body }),
  }
}
