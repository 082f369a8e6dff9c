import { type RawBuilder, sql } from 'kysely'

import type { Json } from './schema.ts'

/** A value for a `jsonb` column, the same on both engines. */
export function json(value: unknown): RawBuilder<Json> {
  return sql<Json>`${JSON.stringify(value)}::text::jsonb`
}
