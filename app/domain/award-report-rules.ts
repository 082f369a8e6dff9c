import type { CaseFile } from './application-case.ts'
import { requireNoConflict, toRepresentatives } from './application-change.ts'
import { requireActiveAward } from './award-case.ts'
import { dayIn } from './calendar.ts'
import { moves, type ReportMove, type ReportStatus } from './award-report.ts'
import type { Signed } from './capacity.ts'
import { beginMove, type Change, type Detail } from './move-change.ts'
import type { MoveRule } from './move.ts'
import { refuseUnless } from './refusal.ts'

/** `handedIn` counts how often it was handed in, `sections` are those of the report's form, `incomplete` those with something to put right; `versionId` names the form. */
export type ReportFile = CaseFile & {
  report: {
    id: string
    number: number
    status: ReportStatus
    versionId: string
    sections: readonly string[]
    incomplete: readonly string[]
    handedIn: number
  }
}

export type ReportValues = Partial<{
  returnedSections: readonly string[]
  returnedMessage: string | null
  dueOn: string
}>
export type ReportChange = Change<ReportStatus, ReportValues>

/** A representative hands in the report, for the first time or after it was returned. */
export function submitReport(file: ReportFile, _input: object, signed: Signed): ReportChange {
  const { change, letter } = begin(file, 'submit_report', signed)
  const { incomplete } = file.report
  refuseUnless(incomplete.length === 0, 'incomplete', { sections: incomplete.length })
  return change(letter({ submittedAt: signed.at.toISOString() }), {
    returnedSections: [],
    returnedMessage: null,
  })
}

/** An officer returns the report: names its sections, says what to change, and until when. */
export function returnReport(
  file: ReportFile,
  input: { sections: readonly string[]; message: string; dueAt: Date },
  signed: Signed,
): ReportChange {
  const { change, letter } = begin(file, 'return_report', signed)
  const sections = [...new Set(input.sections)]
  const message = input.message.trim()
  requireNoConflict(file, signed)
  refuseUnless(sections.length > 0, 'sections_missing')
  refuseUnless(
    sections.every((it) => file.report.sections.includes(it)),
    'unknown_section',
  )
  refuseUnless(message !== '', 'message_missing')
  refuseUnless(input.dueAt > signed.at, 'due_date_past')

  const dueAt = input.dueAt.toISOString()
  const { number, versionId } = file.report
  return change(
    { ...letter({ sections, versionId, message, dueAt }), detail: { report: number, sections, dueAt } },
    {
      returnedSections: sections,
      returnedMessage: message,
      dueOn: dayIn(input.dueAt, file.call.timeZone),
    },
  )
}

/** An officer accepts the report; the payment that waits for it may fall due. */
export function acceptReport(file: ReportFile, _input: object, signed: Signed): ReportChange {
  const { change, letter } = begin(file, 'accept_report', signed)
  requireNoConflict(file, signed)
  return change(letter({ acceptedAt: signed.at.toISOString() }))
}

/** Whoever decides about a report decides about the one that they read, not one handed in since. */
export function requireReadReport({ report }: ReportFile, read: unknown): void {
  refuseUnless(String(report.handedIn) === read, 'report_moved')
}

function begin(file: ReportFile, move: ReportMove, signed: Signed) {
  requireActiveAward(file)
  const { report } = file
  const rule: MoveRule<ReportStatus> = moves[move]
  const write = beginMove(rule, { machine: 'report', move }, report, signed)
  const letter = (facts: Detail) => ({
    detail: { report: report.number },
    notices: [toRepresentatives(file, moves[move].notice, { report: report.number, ...facts })],
  })
  const change = (extras: Parameters<typeof write>[0], set: ReportValues = {}): ReportChange =>
    write(extras, set)
  return { change, letter }
}
