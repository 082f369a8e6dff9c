import { data } from 'react-router'
import { z } from 'zod'

/** What a read found; a 404 page where it found nothing that is the reader's. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw data(null, { status: 404 })
  return row
}

/** The id in an address; a 404 page where it cannot be one. */
export function requireId(text: string): string {
  return found(z.uuid().safeParse(text).data)
}
