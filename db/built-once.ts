import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'

import { askCompiled } from './connection.ts'

/** A value of a query, or the place of one in a query that is built once. */
export type Value = string | RawBuilder<string>

/**
 * A query that is built and compiled when it is first asked, and from then on is only given its values: for the pages
 * that are asked for most, to build their queries anew took longer than PostgreSQL to answer them. `build` places each value
 * by its name.
 */
export function builtOnce<Name extends string, Row>(
  build: (its: (name: Name) => RawBuilder<string>) => Compilable<Row>,
): (values: Readonly<Record<Name, string>>) => Promise<Row[]> {
  const names = new Map<unknown, Name>()
  const placeOf = (name: Name) => {
    const place = { name }
    names.set(place, name)
    return sql<string>`${place}`
  }
  let compiled: CompiledQuery<Row> | undefined
  return (values) => {
    compiled ??= build(placeOf).compile()
    const parameters = compiled.parameters.map((it) => {
      const name = names.get(it)
      return name === undefined ? it : values[name]
    })
    return askCompiled({ ...compiled, parameters })
  }
}
