import { dayIn } from '#app/domain/calendar.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { ExportCell, ExportSetting } from '#app/domain/export-cell.ts'
import type { ExportColumn, ExportPart } from '#app/domain/export-column.ts'
import { type ExportPlan, type ExportTable, exportRow, exportRows } from '#app/domain/export-plan.ts'
import type { ExportedSubmission } from '#app/domain/exported-submission.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { statusName } from './case-status.tsx'
import { localized } from './localized.ts'

type Call = {
  facts: CallFacts
  versions: readonly { id: string; number: number; definition: FormDefinition }[]
}

type OwnColumn = {
  key: string
  label: () => string
  cell: (row: ExportedSubmission, call: Call) => ExportCell
}

/** What the portal knows of an application beside its answers. */
const own: readonly OwnColumn[] = [
  { key: 'reference', label: m.manage_board_reference, cell: ({ reference }) => reference },
  { key: 'title', label: m.manage_board_title, cell: ({ title }) => title },
  { key: 'organization', label: m.manage_board_organization, cell: ({ organization }) => organization },
  { key: 'status', label: m.manage_board_status, cell: ({ status }) => statusName(status) },
  { key: 'late', label: m.export_late, cell: ({ late }) => (late ? m.answer_yes() : m.answer_no()) },
  { key: 'place', label: m.export_place, cell: ({ places }) => places.join(', ') },
  { key: 'submitted_at', label: m.export_submitted_at, cell: ({ reachedUsAt }) => reachedUsAt.toISOString() },
  { key: 'submission', label: m.paper_submission, cell: ({ number }) => number },
  { key: 'form_version', label: m.export_version, cell: (row, call) => versionOf(row, call)?.number },
  { key: 'requested', label: m.export_requested, cell: ({ requested }) => amount(requested) },
  { key: 'hash', label: m.apply_receipt_hash, cell: ({ hash }) => hash },
]

const ofTables = own.filter(({ key }) => ['reference', 'title', 'organization'].includes(key))
const ownPrefix = 'application.'

/** The two first rows of an export: the keys of its columns, and below them what they are called. */
export function exportHeads({ columns }: Pick<ExportPlan, 'columns'>): [string[], string[]] {
  return headsOf(own, columns, [])
}

/** One application as a row below those heads. */
export function exportedRow(plan: ExportPlan, call: Call, row: ExportedSubmission): ExportCell[] {
  const version = versionOf(row, call)
  const answers = version ? exportRow(plan.columns, version.definition, settingOf(row, call)) : []
  return [...own.map(({ cell }) => cell(row, call)), ...answers]
}

/** The two first rows of the table of a question of rows. */
export function tableHeads({ columns }: ExportTable): [string[], string[]] {
  return headsOf(ofTables, columns, [{ key: 'row', label: m.export_row }])
}

/** What one application answered in that table: its reference before each row. */
export function exportedRows(table: ExportTable, call: Call, row: ExportedSubmission): ExportCell[][] {
  const version = versionOf(row, call)
  const rows = version ? exportRows(table, version.definition, settingOf(row, call)) : []
  return rows.map((cells, at) => [...ofTables.map(({ cell }) => cell(row, call)), at + 1, ...cells])
}

function headsOf(
  first: readonly Pick<OwnColumn, 'key' | 'label'>[],
  columns: readonly ExportColumn[],
  more: readonly Pick<OwnColumn, 'key' | 'label'>[],
): [string[], string[]] {
  const known = [...first, ...more]
  return [
    [...known.map(({ key }) => ownPrefix + key), ...columns.map(({ key }) => key)],
    [
      ...known.map(({ label }) => label()),
      ...columns.map(({ labels }) => labels.map(labelWords).join(' · ')),
    ],
  ]
}

const parts: Record<ExportPart, () => string> = {
  latitude: m.question_latitude,
  longitude: m.question_longitude,
  promised: m.export_promised,
  accepted: m.paper_declared,
  consent: m.question_consent_legend,
  declared_name: m.question_declare_name,
  declared_role: m.question_declare_role,
}

function labelWords(label: ExportColumn['labels'][number]): string {
  return typeof label === 'string' ? parts[label]() : localized(label)
}

function versionOf({ versionId }: Pick<ExportedSubmission, 'versionId'>, { versions }: Call) {
  return versions.find(({ id }) => id === versionId)
}

function settingOf(
  { answers, placeNames, fileNames, reachedUsAt }: ExportedSubmission,
  { facts }: Call,
): ExportSetting {
  return {
    answers,
    facts: { ...facts, today: dayIn(reachedUsAt, facts.timeZone) },
    placeNames,
    fileNames,
    locale: getLocale(),
    yes: m.answer_yes(),
    no: m.answer_no(),
  }
}

function amount(requested: string | null): ExportCell {
  return requested === null ? undefined : Number(requested)
}
