import { seenRows } from '#app/components/seen-words.ts'
import { signedInAs } from '#app/http/context.ts'
import { csvResponse } from '#app/http/csv.ts'
import { seenFile } from '#app/http/seen-page.ts'

import type { Route } from './+types/seen-csv'

/** Who read an application and who did what to it, as CSV. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { head, rows } = await seenFile(context.get(signedInAs).personId, params.id, request)
  return csvResponse(seenRows(rows), `${head.reference}-seen`)
}
