import { exportHeads, exportedRow, exportedRows, tableHeads } from '#app/components/export-rows.ts'
import { csvResponse } from '#app/http/csv.ts'
import { exportedCall } from '#app/http/exported-call.ts'
import { found } from '#app/http/found.ts'

import type { Route } from './+types/export-csv'

type Export = Awaited<ReturnType<typeof exportedCall>>

/** The submissions of a call as CSV, or with `table` the rows of one of its questions. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const exported = await exportedCall(context, params.slug)
  const key = new URL(request.url).searchParams.get('table')
  if (key === null) return csvResponse(applications(exported), params.slug)
  const table = found(exported.plan.tables.find((it) => it.key === key))
  return csvResponse(tableRows(exported, table), `${params.slug}-${key}`)
}

async function* applications({ call, plan, submissions }: Export) {
  yield* exportHeads(plan)
  for await (const row of submissions()) yield exportedRow(plan, call, row)
}

async function* tableRows({ call, submissions }: Export, table: Export['plan']['tables'][number]) {
  yield* tableHeads(table)
  for await (const row of submissions()) yield* exportedRows(table, call, row)
}
