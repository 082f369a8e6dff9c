/** What spreadsheets may take for the beginning of a formula, and its full-width twins. */
const beginsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A text as a cell that no spreadsheet runs as a formula: one that could be begins with an apostrophe. */
export function harmless(text: string): string {
  return beginsFormula.test(text) ? `'${text}` : text
}
