import { createHash } from 'node:crypto'

import { z } from 'zod'

/** One text field of a post; empty when it is not there. */
export function postedText(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

const id = z.uuid()
const mostBefore = 50

/** Which operation a posted answer is, and what it was typed on top of. */
export type NamedOperation = { baseRevision: number; opId: string; after: string[] }

/** A device names its operation, and those before it of which it has not heard. A page without a script names only itself. */
export function namedOperation(fields: FormData, name: string, raw: unknown): NamedOperation {
  const base = Number(postedText(fields, `base:${name}`))
  const named = id.safeParse(postedText(fields, `op:${name}`)).data
  return {
    baseRevision: Number.isSafeInteger(base) && base > 0 ? base : 0,
    opId: named ?? operationId(postedText(fields, 'op'), name, raw),
    after: fields
      .getAll(`after:${name}`)
      .flatMap((it) => id.safeParse(it).data ?? [])
      .slice(0, mostBefore),
  }
}

/** The same words posted twice from one page are one operation; other words from it are another. */
function operationId(page: string, name: string, raw: unknown): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([page, name, raw]))
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
