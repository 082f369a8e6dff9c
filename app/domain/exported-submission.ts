import type { Answers } from './answer.ts'
import type { ApplicationStatus } from './application.ts'

/** The last submission of one application, as an export shows it. */
export type ExportedSubmission = {
  id: string
  reference: string
  title: string
  organization: string
  status: ApplicationStatus
  late: boolean
  places: string[]
  number: number
  versionId: string
  reachedUsAt: Date
  requested: string | null
  hash: string
  answers: Answers
  placeNames: Record<string, string>
  fileNames: Record<string, string>
}
