import { exportHeads, exportedRow, exportedRows, tableHeads } from '#app/components/export-rows.ts'
import { localized } from '#app/components/localized.ts'
import { exportedCall } from '#app/http/exported-call.ts'
import { type ExportSheet, workbookResponse } from '#app/http/export-workbook.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/export-xlsx'

/** The submissions of a call as a workbook: a sheet of applications, and one for each question of rows. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { call, plan, submissions } = await exportedCall(context, params.slug)
  const applications = { name: m.manage_board_list(), heads: exportHeads(plan), rows: emptyRows() }
  const tables = plan.tables.map((table) => ({
    table,
    sheet: { name: localized(table.label), heads: tableHeads(table), rows: emptyRows() },
  }))
  for await (const row of submissions()) {
    applications.rows.push(exportedRow(plan, call, row))
    for (const { table, sheet } of tables) sheet.rows.push(...exportedRows(table, call, row))
  }
  return workbookResponse([applications, ...tables.map(({ sheet }) => sheet)], params.slug)
}

function emptyRows(): ExportSheet['rows'][number][] {
  return []
}
