import { type RawBuilder, sql } from 'kysely'

/** A value for any `jsonb` column, the same on both engines. */
export function json(value: unknown): RawBuilder<never> {
  return sql<never>`${JSON.stringify(value)}::text::jsonb`
}
