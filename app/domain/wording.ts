import { z } from 'zod'
import { bodyPieces, letterSlots, slotsOf } from './letter-slot.ts'
import { noticeTemplates, type NoticeTemplate } from './notice.ts'

const general = ['funder', 'recipient'] as const
const ofApplication = ['reference', 'title', 'organization', 'call'] as const

/** A letter's own words: its subject, what stands before the news, or the whole text, whose parts only the portal writes. */
export type Wording = { subject?: string; introduction?: string; body?: string }
export type WordingField = keyof Wording

/**
 * Why a wording is refused: a name in braces that the letter has no value for, a brace without its other, a link that leads
 * nowhere, a part that is missing or stands within a sentence, or a subject without the reference. `names` are what it is about.
 */
export const wordingFaultCodes = [
  'unknown_variable',
  'open_brace',
  'broken_link',
  'missing_part',
  'part_inside',
  'reference_missing',
] as const
export type WordingFault = {
  field: WordingField
  code: (typeof wordingFaultCodes)[number]
  names: readonly string[]
}

/** The names that may stand in braces in a letter's own wording, such as `{title}`. */
export function wordingVariables(template: NoticeTemplate): readonly string[] {
  const facts = noticeTemplates[template].facts.shape
  if (!('application' in facts)) return general
  const application = ofApplication.filter((name) => name in facts.application.shape)
  const amount = 'amount' in facts && !facts.amount.safeParse(undefined).success
  return [...general, ...application, ...(amount ? ['amount'] : [])]
}

/** Everything that is wrong with a wording, field by field. */
export function wordingFaults(template: NoticeTemplate, wording: Wording): WordingFault[] {
  const { subject, introduction, body } = wording
  return [
    ...(subject === undefined ? [] : subjectFaults(template, subject)),
    ...(introduction === undefined ? [] : textFaults(template, 'introduction', introduction)),
    ...(body === undefined ? [] : bodyFaults(template, body)),
  ]
}

/** Accepts a wording only if nothing is wrong with it; the message of an issue is the code of its fault. */
export function wordingInput(template: NoticeTemplate) {
  const text = z.string().trim().min(1)
  return z
    .strictObject({ subject: text.optional(), introduction: text.optional(), body: text.optional() })
    .superRefine((typed, context) => {
      for (const { field, code } of wordingFaults(template, typed))
        context.addIssue({ code: 'custom', path: [field], message: code })
    })
}

/** Puts values in the places of `{name}`; throws on a name without a value, since a letter must never be sent with a hole. */
export function fillWording(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = values[name.trim()]
    if (value === undefined) throw new RangeError(`no value for {${name}} in a letter's wording`)
    return value
  })
}

function subjectFaults(template: NoticeTemplate, subject: string): WordingFault[] {
  const field = 'subject'
  const lacks = wordingVariables(template).includes('reference') && !subject.includes('{reference}')
  const missing = lacks ? [{ field, code: 'reference_missing', names: ['{reference}'] } as const] : []
  return [...textFaults(template, field, subject), ...missing]
}

function bodyFaults(template: NoticeTemplate, body: string): WordingFault[] {
  const pieces = bodyPieces(body)
  const texts = pieces.flatMap((it) => ('text' in it ? [it.text] : []))
  const standing = pieces.flatMap((it) => ('slot' in it ? [it.slot] : []))
  const inside = letterSlots.filter((slot) => texts.some((text) => variablesIn(text).includes(slot)))
  const missing = slotsOf(template).filter((slot) => !standing.includes(slot) && !inside.includes(slot))
  const foreign = standing.filter((slot) => !slotsOf(template).includes(slot))
  const known = texts.join('\n\n')
  return [
    ...named('body', 'missing_part', missing.map(braced)),
    ...named('body', 'part_inside', inside.map(braced)),
    ...named('body', 'unknown_variable', [
      ...foreign.map(braced),
      ...unknownIn(template, known, letterSlots),
    ]),
    ...plainFaults('body', known),
  ]
}

function textFaults(template: NoticeTemplate, field: WordingField, words: string): WordingFault[] {
  return [...named(field, 'unknown_variable', unknownIn(template, words)), ...plainFaults(field, words)]
}

function plainFaults(field: WordingField, words: string): WordingFault[] {
  const open = words.replaceAll(/\{[^{}]*\}/g, '').match(/\S*[{}]\S*/g) ?? []
  return [...named(field, 'open_brace', open), ...named(field, 'broken_link', brokenLinks(words))]
}

function unknownIn(template: NoticeTemplate, words: string, besides: readonly string[] = []): string[] {
  const known = [...wordingVariables(template), ...besides]
  return variablesIn(words)
    .filter((name) => !known.includes(name))
    .map(braced)
}

function named(field: WordingField, code: WordingFault['code'], names: readonly string[]): WordingFault[] {
  return names.length === 0 ? [] : [{ field, code, names: [...new Set(names)] }]
}

function braced(name: string): string {
  return `{${name}}`
}

function variablesIn(words: string): string[] {
  return Array.from(words.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name.trim())
}

/** Words that look like an address of the web and are none that a mail program would open. */
function brokenLinks(words: string): string[] {
  const candidates = words.match(/\S*(?:[a-z]+:\/\/?|\bwww\.)\S*/gi) ?? []
  return candidates.map((it) => it.replaceAll(/^[("'«¿¡]+|[)"'».,;:!?]+$/g, '')).filter((it) => !isLink(it))
}

function isLink(word: string): boolean {
  const address = word.toLowerCase().startsWith('www.') ? `https://${word}` : word
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false
  const { hostname, username } = new URL(address)
  const isNamed = !/^www\.[^.]+$/.test(hostname)
  return (
    username === '' && isNamed && /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.[\p{L}]{2,}$/u.test(decodeHost(hostname))
  )
}

/** Names in other scripts are written in letters of their own once they are parsed. */
function decodeHost(hostname: string): string {
  return hostname.replace(/\.xn--[a-z\d-]+$/, '.intl')
}
