import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** An instant as PostgreSQL writes it into JSON. */
export const instant = z.string().transform((text) => new Date(text))

/** A value for any `jsonb` column, the same on both engines. */
export function json(value: unknown): RawBuilder<never> {
  return sql<never>`${JSON.stringify(value)}::text::jsonb`
}

/** A value as JSON with the keys of every object in order: PostgreSQL keeps them in an order of its own. */
export function inKeyOrder(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]: [string, unknown]) => [key, sorted(inner)]),
  )
}
