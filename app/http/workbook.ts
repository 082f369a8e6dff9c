import type { Cell, Sheet } from '#app/domain/xlsform/sheet.ts'

import { type ZipEntry, zipEntries } from './zip.ts'

/** Why a file cannot be read as a spreadsheet. Each has a sentence under `workbook_<code>`. */
export type WorkbookRefusal = 'empty' | 'too_large' | 'not_xlsx' | 'encrypted' | 'damaged'

export type ReadWorkbook = { sheets: Sheet[] } | { refusal: WorkbookRefusal }

/** What a spreadsheet may weigh as it comes, and unpacked. */
export const workbookBytes = 5 * 1024 ** 2
const unpackedBytes = 50 * 1024 ** 2
const [mostRows, mostColumns] = [20_000, 500]

/** The sheets of an .xlsx file, with the cells that hold a formula. What would be too large unpacked is not unpacked. */
export async function readWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  if (bytes.length === 0) return { refusal: 'empty' }
  if (bytes.length > workbookBytes) return { refusal: 'too_large' }
  const entries = zipEntries(bytes)
  if (!entries) return { refusal: isEncrypted(bytes) ? 'encrypted' : 'not_xlsx' }
  if (entries.some((it) => it.isEncrypted)) return { refusal: 'encrypted' }
  if (entries.reduce((total, { size }) => total + size, 0) > unpackedBytes) return { refusal: 'too_large' }
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return { refusal: 'not_xlsx' }
  try {
    return await readEntries(bytes, entries)
  } catch {
    // Whatever the file breaks on, here or in the reader, its sender can only make it anew.
    return { refusal: 'damaged' }
  }
}

/** Sheets as the bytes of an .xlsx file: every cell a text, so that none can be a formula. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((row, at) =>
      row.map((cell) =>
        cell === '' || cell === null || cell === undefined
          ? null
          : { value: String(cell), type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
      ),
    ),
  }))
  // What reads and writes spreadsheets is loaded with the first of them: no start waits for it.
  const { default: writeExcel } = await import('write-excel-file/node')
  return writeExcel(written).toBuffer()
}

async function readEntries(bytes: Buffer, entries: readonly ZipEntry[]): Promise<ReadWorkbook> {
  const formulas = new Map<string, Sheet['formulas']>()
  for (const { name, xml } of sheetXmls(entries)) {
    if (!isWithinBounds(xml)) return { refusal: 'too_large' }
    formulas.set(name, formulasIn(xml))
  }
  const { default: readExcel } = await import('read-excel-file/universal')
  const file = new Blob([new Uint8Array(bytes)])
  const sheets = await readExcel(file, { trim: false })
  return {
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(asCell)),
      formulas: formulas.get(sheet) ?? [],
    })),
  }
}

function asCell(cell: unknown): Cell {
  if (cell instanceof Date || typeof cell === 'boolean' || typeof cell === 'number') return cell
  return typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') : null
}

/** Each sheet by its name. The reader gives the value of a formula as if it were typed, so formulas are looked for here. */
function sheetXmls(entries: readonly ZipEntry[]): { name: string; xml: string }[] {
  const read = (path: string) =>
    entries
      .find(({ name }) => name === path)
      ?.unpack()
      .toString('utf8') ?? ''
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...read('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return { name: unescaped(attribute(tag, 'name')), xml: read(path) }
  })
}

function formulasIn(xml: string): { row: number; column: number }[] {
  // A tag ends before the next one begins: whatever the file holds, each of its signs is looked at a few times only.
  const cells = xml.matchAll(/<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>\s*<(?:\w+:)?f\b/g)
  return [...cells].map(([, letters = '', row]) => ({ row: Number(row) - 1, column: columnOf(letters) }))
}

/** A cell far out, or a sheet that says so of itself, would fill the memory with the empty ones before it. */
function isWithinBounds(xml: string): boolean {
  for (const [, letters = '', row] of xml.matchAll(/\br(?:ef)?="(?:[A-Z]+\d+:)?([A-Z]{1,7})(\d+)"/g)) {
    if (Number(row) > mostRows || columnOf(letters) >= mostColumns) return false
  }
  return true
}

/** The number of a column, from 0 for `A`. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function unescaped(text: string): string {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'" }
  return Object.entries(signs)
    .reduce((words, [name, sign]) => words.replaceAll(`&${name};`, sign), text)
    .replaceAll('&amp;', '&')
}

/** A workbook with a password is another kind of file, which names its locked part. */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
