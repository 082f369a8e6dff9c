import type { MoveRule, StatusOf } from './move.ts'

/** The life of a report on an award. */
export const moves = {
  submit_report: {
    from: { due: 'submitted', returned: 'submitted' },
    by: ['representative'],
    notice: 'report-submitted',
  },
  return_report: { from: { submitted: 'returned' }, by: ['officer'], notice: 'report-returned' },
  accept_report: { from: { submitted: 'accepted' }, by: ['officer'], notice: 'report-accepted' },
} as const satisfies Record<string, MoveRule>

export type ReportStatus = StatusOf<typeof moves>
export type ReportMove = keyof typeof moves

export const reportStatuses = [
  'due',
  'submitted',
  'returned',
  'accepted',
] as const satisfies readonly ReportStatus[]
