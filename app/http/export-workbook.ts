import { createReadableStreamFromReadable } from '@react-router/node'
import { Readable } from 'node:stream'

import type { ExportCell } from '#app/domain/export-cell.ts'
import { harmless } from '#app/domain/harmless.ts'
import { sheetNames } from '#app/domain/sheet-names.ts'

/** A sheet of an export: its keys and labels, and the rows below them. */
export type ExportSheet = { name: string; heads: readonly string[][]; rows: readonly ExportCell[][] }

/** What a spreadsheet takes in one cell; the CSV has longer texts whole. */
const longestText = 32_000

/** An export as an .xlsx file to download, whose heads stay in sight. */
export async function workbookResponse(sheets: readonly ExportSheet[], name: string): Promise<Response> {
  const names = sheetNames(sheets.map((it) => it.name))
  const written = sheets.map(({ heads, rows }, at) => ({
    sheet: names[at] ?? '',
    stickyRowsCount: heads.length,
    data: [...heads.map((head) => head.map(headCell)), ...rows.map((row) => row.map(cellOf))],
  }))
  // Few ask for one, and nobody waits for it at a start.
  const { default: writeExcel } = await import('write-excel-file/node')
  const bytes = await writeExcel(written).toBuffer()
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}

function headCell(text: string) {
  return { value: asText(text), type: String, fontWeight: 'bold' as const }
}

function cellOf(cell: ExportCell) {
  if (cell === undefined || cell === '') return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: asText(cell), type: String }
}

/** Without the signs that an .xlsx file cannot hold. */
function asText(text: string): string {
  const kept = harmless(text).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  return kept.length > longestText ? `${kept.slice(0, longestText)}…` : kept
}
