import { m } from '#app/messages/compiled/messages.js'

/** Why somebody who reviews an application does not read the other reviews yet; where its review is closed, what would help. */
export function withheldWords(isOpen: boolean): string {
  const why = m.manage_reviews_withheld()
  return isOpen ? why : `${why} ${m.manage_reviews_withheld_closed()}`
}
