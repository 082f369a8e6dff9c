/** A text in as many languages as its author wrote, keyed by locale. */
export type LocalizedText = Record<string, string>

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
