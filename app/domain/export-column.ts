import type { Question, QuestionOf } from './question.ts'
import type { LocalizedText } from './text.ts'

/** A column of an export: its key never changes, its label is that of the question and, where it is one of several, of the part. */
export type ExportColumn = { key: string; labels: (LocalizedText | ExportPart)[] }

/** Parts of an answer that no form names. */
export const exportParts = [
  'latitude',
  'longitude',
  'promised',
  'accepted',
  'consent',
  'declared_name',
  'declared_role',
] as const
export type ExportPart = (typeof exportParts)[number]

/** The columns that an answer fills, in their order: none for a note, and none for rows, which have a table of their own. */
export function columnsOf(question: Question): ExportColumn[] {
  const { key, label } = question
  switch (question.kind) {
    case 'note':
    case 'rows':
      return []
    case 'place':
      return question.levels.map((level) => part(key, level.key, [label, level.label]))
    case 'calculated':
      return question.lines.map((line) => part(key, line.key, [label, line.label]))
    case 'table':
      return question.rows.flatMap((row) =>
        question.columns.map((it) => part(key, `${row.key}.${it.key}`, [label, row.label, it.label])),
      )
    case 'point':
      return [part(key, 'latitude', [label, 'latitude']), part(key, 'longitude', [label, 'longitude'])]
    case 'files': {
      const promised = question.promise ? [part(key, 'promised', [label, 'promised'])] : []
      return [{ key, labels: [label] }, ...promised]
    }
    case 'declaration':
      return [
        part(key, 'accepted', [label, 'accepted']),
        part(key, 'name', [label, 'declared_name']),
        part(key, 'role', [label, 'declared_role']),
        part(key, 'consent', [label, 'consent']),
      ]
    default:
      return [{ key, labels: [label] }]
  }
}

/** The columns of the table of a question of rows. */
export function rowColumnsOf(question: QuestionOf<'rows'>): ExportColumn[] {
  return question.columns.map(({ key, label }) => ({ key, labels: [label] }))
}

function part(key: string, name: string, labels: ExportColumn['labels']): ExportColumn {
  return { key: `${key}.${name}`, labels }
}
