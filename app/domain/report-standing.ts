import type { ReportStatus } from './award-report.ts'
import type { ApplicationStatus } from './application.ts'

/**
 * A report as the status of something written: one that is due is a draft, one that was returned has changes asked for, and what
 * was handed in is closed. So the pages that write an application write a report too.
 */
export function writtenAs(status: ReportStatus): ApplicationStatus {
  if (status === 'due') return 'draft'
  return status === 'returned' ? 'changes_requested' : 'submitted'
}
