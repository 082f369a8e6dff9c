import { data } from 'react-router'

/** What a read found; a 404 page where it found nothing that is the reader's. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw data(null, { status: 404 })
  return row
}
