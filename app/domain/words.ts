/**
 * How many words a text has: runs between white space that hold a letter or a digit. So `agua-segura` and
 * `S/.500` are one word each, and a dash or bullet alone is none. The same rule counts in the browser.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length
}

/** In what the length of a text is limited. */
export type LengthUnit = 'words' | 'characters'

/** How long a text is as its limit counts it; space around it is not counted. */
export function lengthOf(text: string, unit: LengthUnit): number {
  return unit === 'words' ? countWords(text) : countCharacters(text.trim())
}

/** How many characters a person would count: `ñ` is one however it was typed, and so is a line break. */
export function countCharacters(text: string): number {
  return [...text.replace(/\r\n?/g, '\n').normalize('NFC')].length
}

/** A text in lower case and without accents, as addresses and keys are written and names are compared. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
