import pg from 'pg'

export type Parse = (value: string) => unknown

/**
 * One reading of PostgreSQL's types for both engines: counts and ids as numbers, decimals as strings that lose nothing,
 * times as `Date`, calendar days as `YYYY-MM-DD`.
 */
export const parsers: Record<number, Parse> = {
  20: Number,
  1082: (day) => day,
  1114: (time) => new Date(`${time}Z`),
  1184: (time) => new Date(time),
  1700: (decimal) => decimal,
  5069: (id) => id,
  1231: (list) => (list === '{}' ? [] : list.slice(1, -1).split(',')),
}

/** The driver's readings with ours in their place. */
export function typeOverrides() {
  const types = new pg.TypeOverrides()
  for (const [oid, parse] of Object.entries(parsers)) types.setTypeParser(Number(oid), parse)
  return types
}
