import { Readable, pipeline } from 'node:stream'

import { createReadableStreamFromReadable } from '@react-router/node'
import { stringify } from 'csv-stringify'

import type { ExportCell } from '#app/domain/export-cell.ts'
import { harmless } from '#app/domain/harmless.ts'

/**
 * Rows as a CSV file to download, written while they are read. It begins with a byte order mark, so that spreadsheets read it as
 * UTF-8, and holds nothing that they would run as a formula.
 */
export function csvResponse(rows: AsyncIterable<readonly ExportCell[]>, name: string): Response {
  const written = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true })
  // A reader who leaves ends the reading; an error is told by the file that breaks off.
  pipeline(Readable.from(harmlessRows(rows)), written, () => undefined)
  return new Response(createReadableStreamFromReadable(written), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function* harmlessRows(rows: AsyncIterable<readonly ExportCell[]>) {
  for await (const row of rows) yield row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))
}
