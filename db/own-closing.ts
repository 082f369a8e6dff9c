import { sql } from 'kysely'

/** When the call `c` of the query closes for its application `a`: an extension of its own counts where that is later. */
export function ownClosing() {
  return sql<Date>`greatest(c.closes_at, (select max(own.closes_at) from application_extensions own
    where own.application_id = a.id))`
}
