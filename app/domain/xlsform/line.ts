import type { LocalizedText } from '../text.ts'
import type { Heading } from './headings.ts'
import type { Notes } from './notes.ts'
import type { Cell } from './sheet.ts'

/** One row of a sheet, asked by the name of its columns. What is read in it can be said to be wrong at its cell. */
export class Line {
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly #headings: readonly Heading[]
  readonly #cells: readonly Cell[]
  readonly #notes: Notes

  constructor(
    sheet: { name: string; headings: readonly Heading[]; notes: Notes },
    cells: readonly Cell[],
    row: number,
  ) {
    this.sheet = sheet.name
    this.row = row
    this.#headings = sheet.headings
    this.#notes = sheet.notes
    this.#cells = cells
  }

  /** What a cell says, without spaces around; empty where there is none. */
  text(name: string): string {
    return (this.#raw(name) ?? '').trim()
  }

  has(name: string): boolean {
    return this.text(name) !== ''
  }

  /** The words of a column in each language that it has, exactly as written. Says which languages of the sheet are missing. */
  words(name: string): LocalizedText | undefined {
    const columns = this.#headings.filter((it) => it.name === name)
    const found = columns.flatMap(({ locale, at }): [string, string][] => {
      const words = textOf(this.#cells[at])
      return words.trim() === '' || locale === undefined ? [] : [[locale, words]]
    })
    if (found.length === 0) return undefined
    const missing = this.#notes.languages.filter((language) => found.every(([locale]) => locale !== language))
    for (const language of missing) this.warn('translation_missing', name, { language })
    return Object.fromEntries(found)
  }

  /** A cell that says yes. Anything but a yes, a no and nothing is said to be wrong. */
  isYes(name: string): boolean {
    const text = this.text(name).toLowerCase()
    if (!['', ...yes, ...no].includes(text))
      this.fault('value_unknown', name, { value: text, known: 'yes, no' })
    return yes.includes(text)
  }

  /** A cell with a whole number that is not negative. */
  whole(name: string): number | undefined {
    const number = this.number(name)
    if (number === undefined || (Number.isInteger(number) && number >= 0)) return number
    this.fault('number_wrong', name, { value: this.text(name) })
    return undefined
  }

  number(name: string): number | undefined {
    const text = this.text(name)
    if (text === '') return undefined
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
    this.fault('number_wrong', name, { value: text })
    return undefined
  }

  /** A cell with one of these words. */
  oneOf<Word extends string>(name: string, known: readonly Word[]): Word | undefined {
    const text = this.text(name)
    const word = known.find((it) => it === text)
    if (text !== '' && word === undefined)
      this.fault('value_unknown', name, { value: text, known: known.join(', ') })
    return word
  }

  /** Says what is wrong at a cell; an error keeps the form from being made. */
  fault(code: Parameters<Notes['error']>[0], name: string, facts: Record<string, string> = {}) {
    this.#notes.error(code, this.#place(name), facts)
  }

  warn(code: Parameters<Notes['error']>[0], name: string, facts: Record<string, string> = {}) {
    this.#notes.warning(code, this.#place(name), facts)
  }

  #place(name: string) {
    return { sheet: this.sheet, row: this.row, column: this.#title(name) }
  }

  #title(name: string): string {
    const columns = this.#headings.filter((it) => it.name === name)
    return (columns.find(({ at }) => textOf(this.#cells[at]) !== '') ?? columns[0])?.title ?? name
  }

  #raw(name: string): string | undefined {
    const heading = this.#headings.find((it) => it.name === name)
    return heading && textOf(this.#cells[heading.at])
  }
}

export const yes = ['yes', 'true', 'true()', 'sí', 'si', '1']
export const no = ['no', 'false', 'false()', '0']

/** What a cell holds as text; a day as `2027-03-01`. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell)
}
