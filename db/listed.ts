import { sql } from 'kysely'

/**
 * Values that the code itself names, as a list within a query, never what anybody wrote: as a parameter such a list has
 * PostgreSQL plan the query anew each time that it is asked.
 */
export function listed<const Value extends string>(values: readonly Value[]) {
  return sql<Value>`(${sql.join(values.map((value) => sql.lit(value)))})`
}
