import { z } from 'zod'
import { bodyPieces, type LetterSlot } from '#app/domain/letter-slot.ts'
import { fillWording } from '#app/domain/wording.ts'
import { anyLetter, line, localized, money, type AnyLetter } from '#app/domain/notice-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { Locale } from '#app/messages/compiled/runtime.js'
import { speech, spokenLocale, type Speech } from './speech.ts'

/** What a letter says, before it is HTML, text, paper or a voice. */
export type Block = { slot?: LetterSlot } & (
  | { kind: 'paragraph'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'facts'; rows: readonly Row[] }
  | { kind: 'list'; heading: string; items: readonly string[] }
  | { kind: 'quote'; heading: string; text: string }
  | { kind: 'link'; label: string; url: string }
)
export type Row = { label: string; value: string }

/** `opening` is the first sentence and stands alone; `action` is what to do, by when; `after` follows it. */
export type Content = {
  subject: string
  opening: string
  blocks: readonly Block[]
  action?: string
  after?: readonly Block[]
}

/**
 * A letter ready to be rendered in one language; a call's own wording may use its `variables`. A block without a slot belongs to
 * the details.
 */
export type Letter = Content & {
  locale: Locale
  greeting: string
  questions: string
  funder: string
  variables: Readonly<Record<string, string>>
}

/** Composes a letter; `titleLimit` is how many characters of a project's title fit. */
export type Compose = (facts: unknown, wantedLocale: string, titleLimit: number) => Letter

/** Ties a letter's words to its facts, which are checked again here because they come from the database. */
export function letter<Facts extends AnyLetter>(
  schema: z.ZodType<Facts>,
  content: (facts: Facts, say: Speech) => Content,
): Compose {
  return (facts, wantedLocale, titleLimit) => {
    const known = schema.parse(facts)
    const locale = spokenLocale(wantedLocale, known.funder)
    const say = speech(locale, known.funder, titleLimit)
    return {
      ...content(known, say),
      locale,
      greeting: greeting(known.recipient.name, say),
      questions: m.letter_questions({ name: known.funder.replyTo.name, contact: say.contact }, say.into),
      funder: known.funder.name,
      variables: variables(facts, say),
    }
  }
}

/** Everything a letter says, in the order in which it is read. */
export function spoken(it: Letter, intro: readonly string[]): Block[] {
  const paragraphs = [it.greeting, ...intro, it.opening].map(paragraph)
  const action = it.action === undefined ? [] : [paragraph(it.action)]
  const close = [it.questions, it.funder].map(paragraph)
  return [...paragraphs, ...it.blocks, ...action, ...(it.after ?? []), ...close]
}

/** The same in a call's own words: its paragraphs, with the parts that only the portal writes where it has put them. */
export function worded(it: Letter, body: string): Block[] {
  const close = [it.questions, it.funder].map(paragraph)
  const own = bodyPieces(body).flatMap((piece) =>
    'slot' in piece ? partOf(it, piece.slot) : [paragraph(fillWording(piece.text, it.variables))],
  )
  return [paragraph(it.greeting), ...own, ...close]
}

function partOf(it: Letter, slot: LetterSlot): Block[] {
  const blocks = [...it.blocks, ...(it.after ?? [])].filter((block) => (block.slot ?? 'details') === slot)
  if (slot === 'news') return [paragraph(it.opening), ...blocks]
  if (slot === 'what_next' && it.action !== undefined) return [paragraph(it.action), ...blocks]
  return blocks
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function greeting(name: string | undefined, say: Speech): string {
  return name === undefined ? m.letter_greeting_unnamed({}, say.into) : m.letter_greeting({ name }, say.into)
}

const quotable = anyLetter.extend({
  amount: money.optional(),
  application: z
    .object({ reference: line, title: line, call: localized, organization: line.default('') })
    .optional(),
})

function variables(facts: unknown, say: Speech): Record<string, string> {
  const { funder, recipient, application, amount } = quotable.parse(facts)
  return {
    funder: funder.name,
    recipient: recipient.name ?? '',
    ...(application && {
      ...application,
      title: say.title(application.title),
      call: say.of(application.call),
    }),
    ...(amount && { amount: say.figures(amount) }),
  }
}
