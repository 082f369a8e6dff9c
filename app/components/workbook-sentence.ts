import { m } from '#app/messages/compiled/messages.js'

const sentences = {
  empty: m.workbook_empty,
  missing: m.workbook_missing,
  too_large: m.workbook_too_large,
  not_xlsx: m.workbook_not_xlsx,
  encrypted: m.workbook_encrypted,
  damaged: m.workbook_damaged,
}

/** Why a file cannot be read as a spreadsheet. */
export function workbookSentence(refusal: keyof typeof sentences): string {
  return sentences[refusal]()
}
