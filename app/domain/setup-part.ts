import { isEmptyRow, rowsAnswer, textAnswer, type Answers, type RawRow } from './answer.ts'
import type { CallPlan } from './call-plan.ts'
import type { Column, Option, Question } from './question.ts'
import { type LocalizedText, textIn } from './text.ts'
import { withoutAccents } from './words.ts'

/** What a call may be made of: its funder's languages, places, forms and rubrics, and what other calls have taken. */
export type SetupKnown = {
  locales: readonly string[]
  timeZone: string
  now: Date
  places: readonly { code: string; name: string }[]
  forms: readonly { id: string; title: LocalizedText; number: number; questions: readonly string[] }[]
  rubrics: readonly { id: string; slug: string; title: LocalizedText; number: number }[]
  takenSlugs: readonly string[]
  takenPrefixes: readonly string[]
}

/** The words of the pages that set a call up, in every language of the portal. */
export type SetupWords = {
  /** The message `setup_<name>`; with a locale, about the text in that language. */
  say: (name: string, locale?: string) => LocalizedText
  currency: (code: string) => LocalizedText
  zone: (id: string) => LocalizedText
}

/** Something that no single question can know of itself: `field` is the name of the input to focus. */
export type SetupFinding = {
  question: string
  field?: string
  message: string
  row?: number
  column?: string
}

/** One part of a call: what it asks, what can be wrong with it as a whole, and how it is read and written. */
export type SetupPart = {
  questions: (known: SetupKnown, words: SetupWords) => Question[]
  findings: (answers: Answers, known: SetupKnown) => SetupFinding[]
  read: (answers: Answers, known: SetupKnown) => Partial<CallPlan>
  typed: (plan: CallPlan, known: SetupKnown) => Answers
}

/** The key of a question or column in one language: `title_es`. */
export function keyIn(name: string, locale: string): string {
  return `${name}_${locale.toLowerCase().replaceAll('-', '_')}`
}

/** The text that was typed in each language; a language in which nothing was typed is left out. */
export function textFrom(answers: Answers, name: string, locales: readonly string[]): LocalizedText {
  return Object.fromEntries(
    locales
      .map((locale) => [locale, textAnswer(answers[keyIn(name, locale)]).trim()] as const)
      .filter(([, words]) => words !== ''),
  )
}

/** A text as it is typed, one answer a language. */
export function typedText(text: LocalizedText | undefined, name: string, locales: readonly string[]) {
  return Object.fromEntries(locales.map((locale) => [keyIn(name, locale), text?.[locale] ?? '']))
}

/** The same few questions or columns in each language of the funder. */
export function inEach<It>(locales: readonly string[], make: (locale: string) => It): It[] {
  return locales.map(make)
}

/** The rows of an answer that have a word in them, each with its place from 0. */
export function filledRows(raw: unknown): { row: RawRow; at: number }[] {
  return rowsAnswer(raw)
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => !isEmptyRow(row))
}

/** A column of text in a row; one that takes more than a line gets several. */
export function textColumn(key: string, label: LocalizedText, more: Partial<TextColumn> = {}): Column {
  return { key, label, kind: 'short_text', required: true, ...more }
}

/** A choice among words of the portal. */
export function optionsOf(words: SetupWords, group: string, values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: words.say(`${group}_${value}`) }))
}

type Version = { id: string; title: LocalizedText; number: number }

/** A choice among the published versions of the funder's forms, or of its rubrics, each by its title and number. */
export function versionOptions(versions: readonly Version[], { say }: SetupWords): Option[] {
  return versions.map(({ id, title, number }) => {
    const named = Object.entries(say('form_version')).map(([locale, word]) => {
      return [locale, `${textIn(title, locale)}, ${word} ${number}`] as const
    })
    return { value: id, label: Object.fromEntries(named) }
  })
}

/** The keys of rows: as they were typed, else from their words, each one once. */
export function keysOf(rows: readonly { typed: string; words: string }[]): string[] {
  const taken = new Set(rows.map(({ typed }) => typed.trim()).filter(Boolean))
  return rows.map(({ typed, words }) => {
    if (typed.trim() !== '') return typed.trim()
    const base = snakeCase(words)
    const key = [base, ...Array.from({ length: rows.length }, (_, at) => `${base}_${at + 2}`)].find(
      (it) => !taken.has(it),
    )
    taken.add(key ?? base)
    return key ?? base
  })
}

/** Which keys of rows are no word in snake_case, or stand twice. */
export function keyFindings(
  question: string,
  rows: readonly { row: RawRow; at: number }[],
  column = 'key',
): SetupFinding[] {
  const typed = rows.map(({ row }) => (row[column] ?? '').trim())
  return rows.flatMap(({ at }, index) => {
    const key = typed[index] ?? ''
    const place = { question, field: `${question}.${at}.${column}`, row: at + 1, column }
    if (key === '') return []
    if (!/^[a-z][a-z0-9_]*$/.test(key)) return [{ ...place, message: 'wrong_key' }]
    return typed.indexOf(key) < index ? [{ ...place, message: 'key_twice' }] : []
  })
}

type TextColumn = Extract<Column, { kind: 'short_text' }>

/** `Región elegible` as `region_elegible`, cut after a few words. */
function snakeCase(text: string): string {
  const plain = withoutAccents(text)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
  return plain.split('_').slice(0, 5).join('_') || 'item'
}
