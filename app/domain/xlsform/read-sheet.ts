import { headingParts, localeOf, type Heading } from './headings.ts'
import { Line, textOf } from './line.ts'
import type { Notes } from './notes.ts'
import type { Sheet } from './sheet.ts'

/** The columns that a sheet may have; those of words stand once per language. */
export type Columns = { plain: readonly string[]; words: readonly string[]; needed: readonly string[] }

type Reading = { notes: Notes; defaultLanguage: string; columns: Columns }

const longestSheet = 3_000

/** The filled rows of a sheet below its headings. Says what is wrong with the headings, and where a cell holds a formula. */
export function readSheet(sheet: Sheet, reading: Reading): Line[] {
  const { notes, columns } = reading
  const whole = { sheet: sheet.name, row: 0, column: '' }
  if (sheet.rows.length > longestSheet) {
    const facts = { rows: String(sheet.rows.length), most: String(longestSheet) }
    notes.error('sheet_too_long', { ...whole, row: longestSheet + 1 }, facts)
    return []
  }
  const headings = readHeadings(sheet, reading)
  if (headings.length === 0) notes.error('sheet_empty', whole)
  for (const name of headings.length === 0 ? [] : columns.needed) {
    if (!headings.some((it) => it.name === name))
      notes.error('column_missing', { ...whole, row: 1 }, { name })
  }
  for (const { row, column } of sheet.formulas ?? []) {
    const title = textOf(sheet.rows[0]?.[column])
    notes.error('formula', { sheet: sheet.name, row: row + 1, column: title })
  }
  return sheet.rows.flatMap((cells, at) => {
    const isFilled = at > 0 && cells.some((cell) => textOf(cell).trim() !== '')
    return isFilled ? [new Line({ name: sheet.name, headings, notes }, cells, at + 1)] : []
  })
}

/** The languages of the headings, in their order. */
export function languagesOf(
  sheet: Sheet | undefined,
  names: readonly string[],
  defaultLanguage: string,
): string[] {
  const found = (sheet?.rows[0] ?? []).flatMap((cell, at) => {
    const { name, language } = headingParts(textOf(cell))
    const isUsed = sheet?.rows.some((cells, row) => row > 0 && textOf(cells[at]).trim() !== '')
    return names.includes(name) && isUsed
      ? [language === undefined ? defaultLanguage : localeOf(language)]
      : []
  })
  return [...new Set(found.filter((it) => it !== undefined))]
}

function readHeadings(sheet: Sheet, { notes, columns, defaultLanguage }: Reading): Heading[] {
  const seen = new Set<string>()
  return (sheet.rows[0] ?? []).flatMap((cell, at) => {
    const title = textOf(cell).trim()
    if (title === '') return []
    const place = { sheet: sheet.name, row: 1, column: title }
    const { name, language } = headingParts(title)
    const isWords = columns.words.includes(name)
    if (!isWords && !(columns.plain.includes(name) && language === undefined)) {
      if (sheet.rows.some((cells, row) => row > 0 && textOf(cells[at]).trim() !== ''))
        notes.warning('column_ignored', place)
      return []
    }
    const locale = language === undefined ? defaultLanguage : localeOf(language)
    if (isWords && locale === undefined) {
      notes.error('language_unknown', place, { language: language ?? '' })
      return []
    }
    const which = isWords ? `${name}::${locale}` : name
    if (seen.has(which)) notes.error('column_twice', place)
    seen.add(which)
    return [isWords && locale !== undefined ? { name, locale, title, at } : { name, title, at }]
  })
}
