import { z } from 'zod'

/** What the schema says of a text without words. */
export const wordless = 'a text needs words in one language'

/** A text in as many languages as its author wrote, keyed by locale; at least one is not empty. */
export const localizedText = z
  .record(z.string().min(2), z.string())
  .refine((text) => Object.values(text).some((words) => words.trim() !== ''), wordless)

export type LocalizedText = z.infer<typeof localizedText>

/** The text in this locale, else in its language (`es` for `es-PE`), else in the first language it has. */
export function textIn(text: LocalizedText, locale: string): string {
  const language = locale.split('-')[0] ?? locale
  return text[locale] || text[language] || Object.values(text).find((words) => words !== '') || ''
}

type Fact = string | number

/**
 * Puts facts in the place of `{name}`, or of `{name:format}` as `write` shows them (`money`, `percent`, `month`…).
 * A name without a fact stays as it is, so that the gap is seen.
 */
export function fillIn(
  text: string,
  facts: Readonly<Record<string, Fact>>,
  write: (fact: Fact, format: string) => string = String,
): string {
  return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, format: string | undefined) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    return fact === undefined ? whole : write(fact, format ?? '')
  })
}
