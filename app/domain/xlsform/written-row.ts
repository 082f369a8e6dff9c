import type { LocalizedText } from '../text.ts'
import { languageTitle } from './headings.ts'
import type { Columns } from './read-sheet.ts'
import type { Sheet } from './sheet.ts'

/** One row to write: what each column says, and its words by language. */
export type WrittenRow = {
  plain: Record<string, string | number | boolean | undefined>
  words?: Record<string, LocalizedText | undefined>
}

/** Rows as a sheet: only the columns that are used, those of words once per language. */
export function writtenSheet(
  name: string,
  rows: readonly WrittenRow[],
  { columns, languages }: { columns: Columns; languages: readonly string[] },
): Sheet {
  const plain = columns.plain.filter(
    (it) => columns.needed.includes(it) || rows.some((row) => plainCell(row, it) !== ''),
  )
  const words = columns.words.filter((it) => rows.some((row) => row.words?.[it] !== undefined))
  const [first, later] = [words.filter(isOften), words.filter((it) => !isOften(it))]
  const needed = plain.filter((it) => columns.needed.includes(it))
  const rest = plain.filter((it) => !columns.needed.includes(it))
  const heading = (it: string) => languages.map((language) => `${it}::${languageTitle(language)}`)
  const wordCells = (row: WrittenRow, it: string) =>
    languages.map((language) => row.words?.[it]?.[language] ?? '')
  return {
    name,
    rows: [
      [...needed, ...first.flatMap(heading), ...rest, ...later.flatMap(heading)],
      ...rows.map((row) => [
        ...needed.map((it) => plainCell(row, it)),
        ...first.flatMap((it) => wordCells(row, it)),
        ...rest.map((it) => plainCell(row, it)),
        ...later.flatMap((it) => wordCells(row, it)),
      ]),
    ],
  }
}

/** Label and hint stand beside the name, where whoever translates looks. */
function isOften(column: string): boolean {
  return column === 'label' || column === 'hint'
}

function plainCell({ plain }: WrittenRow, column: string): string {
  const said = plain[column]
  if (typeof said === 'boolean') return said ? 'yes' : ''
  return said === undefined ? '' : String(said)
}
