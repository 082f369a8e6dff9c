import { textAt } from './narrow.ts'

/** The words of the page, as its component passed them, with facts in their places. */
export function wordsOf(element: HTMLElement): (key: string, facts?: Record<string, string>) => string {
  const words: unknown = JSON.parse(element.dataset['words'] ?? '{}')
  return (key, facts = {}) =>
    Object.entries(facts).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      textAt(words, key),
    )
}
