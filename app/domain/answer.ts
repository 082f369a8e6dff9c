/** A day as typed: three texts, whatever they hold. */
export type DateParts = { day: string; month: string; year: string }
export type MonthParts = { month: string; year: string }

/** One row: the text of each cell by column key. A month cell is `YYYY-MM`, or `year-month` as typed. */
export type RawRow = Record<string, string>

export type FilesAnswer = { files: string[]; promised?: DateParts }
export type DeclarationAnswer = { accepted: string; consent: string; name: string; role: string }

/**
 * An answer exactly as it was typed, valid or not, as stored in the database. By kind: text-like, number,
 * money, phone, email, identifier, `yes` / `no` and one of: text · some of: texts · date, month · place: a
 * code per level · point: latitude, longitude · files: attachment ids, and a promised day · rows · table: a
 * text per `row.column` · declaration: `yes` where ticked. What is calculated has no answer.
 */
export type RawAnswer =
  | string
  | string[]
  | RawRow[]
  | Record<string, string>
  | DateParts
  | MonthParts
  | FilesAnswer
  | DeclarationAnswer

/** The answers of one application by question key, as read from JSON: nothing about their shape is trusted. */
export type Answers = Readonly<Record<string, unknown>>

/**
 * The name of the input for one part of an answer: `org_founded.month`, `budget.0.quantity`,
 * `beneficiaries.direct.women`, `org_assembly.promised.day`, `declaration.accepted`; alone for one input.
 */
export function fieldName(key: string, ...path: (string | number)[]): string {
  return [key, ...path].join('.')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of an answer of one text; empty for anything else. */
export function textAnswer(raw: unknown): string {
  return typeof raw === 'string' ? raw : ''
}

/** The texts of an answer of several (some of, file ids); only what is text. */
export function textsAnswer(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((it) => typeof it === 'string') : []
}

/** One named part of an answer, such as the `month` of a date or a cell of a table; empty when there is none. */
export function partAnswer(raw: unknown, part: string): string {
  return isRecord(raw) && Object.hasOwn(raw, part) ? textAnswer(raw[part]) : ''
}

/** The three parts of a day, each empty when there is none. */
export function dateAnswer(raw: unknown): DateParts {
  return { day: partAnswer(raw, 'day'), month: partAnswer(raw, 'month'), year: partAnswer(raw, 'year') }
}

/** The file ids, and the day promised when any part of it was typed. */
export function filesAnswer(raw: unknown): FilesAnswer {
  if (!isRecord(raw)) return { files: [] }
  const promised = dateAnswer(raw.promised)
  const files = textsAnswer(raw.files)
  return promised.day + promised.month + promised.year === '' ? { files } : { files, promised }
}

/** The rows, each with the cells that are text. */
export function rowsAnswer(raw: unknown): RawRow[] {
  if (!Array.isArray(raw)) return []
  return raw.map((row: unknown) => (isRecord(row) ? textCells(row) : {}))
}

/** The cells of a table by `row.column`, or of any answer of named texts. */
export function textCells(raw: unknown): Record<string, string> {
  if (!isRecord(raw)) return {}
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'
  return Object.fromEntries(Object.entries(raw).filter(isText))
}

/** Says whether a row has a word in any cell. */
export function isEmptyRow(row: RawRow): boolean {
  return Object.values(row).every((cell) => cell.trim() === '')
}

/** Says whether anything at all was typed or chosen. */
export function isAnswered(raw: unknown): boolean {
  if (typeof raw === 'string') return raw.trim() !== ''
  if (Array.isArray(raw)) return raw.some(isAnswered)
  return isRecord(raw) && Object.values(raw).some(isAnswered)
}
