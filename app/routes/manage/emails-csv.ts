import { emailRows } from '#app/components/email-rows.ts'
import { emailLogAsk } from '#app/domain/email-log.ts'
import { signedInAs } from '#app/http/context.ts'
import { csvResponse } from '#app/http/csv.ts'
import { everyEmail } from '#db/email-log.ts'

import type { Route } from './+types/emails-csv'

/** Every email that the list shows under this address, as CSV. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ask = emailLogAsk.parse(Object.fromEntries(new URL(request.url).searchParams))
  return csvResponse(emailRows(everyEmail(context.get(signedInAs).personId, ask)), 'emails')
}
