import type { QuestionKind } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

const names: Record<QuestionKind, () => string> = {
  short_text: m.question_kind_short_text,
  long_text: m.question_kind_long_text,
  number: m.question_kind_number,
  money: m.question_kind_money,
  date: m.question_kind_date,
  month: m.question_kind_month,
  yes_no: m.question_kind_yes_no,
  one_of: m.question_kind_one_of,
  some_of: m.question_kind_some_of,
  place: m.question_kind_place,
  point: m.question_kind_point,
  phone: m.question_kind_phone,
  email: m.question_kind_email,
  identifier: m.question_kind_identifier,
  files: m.question_kind_files,
  rows: m.question_kind_rows,
  table: m.question_kind_table,
  calculated: m.question_kind_calculated,
  declaration: m.question_kind_declaration,
  note: m.question_kind_note,
}

/** What a kind of question is called. */
export function questionKindName(kind: QuestionKind): string {
  return names[kind]()
}
