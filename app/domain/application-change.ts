import type { ApplicationFile, CaseFile } from './application-case.ts'
import {
  acts,
  moves,
  type ApplicationAct,
  type ApplicationMove,
  type ApplicationStatus,
} from './application.ts'
import { firstStage, nextFormStage, reviewStageFrom, type Stage } from './call.ts'
import type { Signed } from './capacity.ts'
import { beginMove, type Change, type Detail, type NoticeRequest } from './move-change.ts'
import type { MoveRule } from './move.ts'
import type { NoticeTemplate } from './notice.ts'
import { refuseUnless } from './refusal.ts'

/** The fields of the application that a move writes beside its status. */
export type ApplicationValues = Partial<
  Pick<
    ApplicationFile,
    | 'cameFrom'
    | 'hold'
    | 'late'
    | 'lateProposedBy'
    | 'lateAcceptedBy'
    | 'screeningPassedBy'
    | 'screeningConfirmedBy'
    | 'stageId'
    | 'unlockedSections'
    | 'changesDueAt'
  > & { formVersionId: string; submittedAt: Date; lateDeviceAt: Date | null; changesMessage: string | null }
>

export type ApplicationChange = Change<ApplicationStatus, ApplicationValues>

/** Begins a move or an act of the application: refuses what does not exist from here and who may not make it. */
export function begin(
  { application, call }: CaseFile,
  move: ApplicationMove | ApplicationAct,
  signed: Signed,
) {
  const rule: MoveRule<ApplicationStatus> = { ...moves, ...acts }[move]
  const { id, status, cameFrom } = application
  const subject = { id, status, cameFrom: cameFrom.at(-1) }
  const write = beginMove(rule, { machine: 'application', move }, subject, signed)
  const screened = move in moves && application.screeningPassedBy !== null ? unscreened : {}
  return (extras: Parameters<typeof write>[0], set: ApplicationValues = {}): ApplicationChange =>
    write(extras, { ...stageValues(rule, call, application), ...screened, ...set })
}

/** What two people said of the screening was of what they read: whatever moves the application on or back ends it. */
const unscreened = { screeningPassedBy: null, screeningConfirmedBy: null }

/** A notice to everyone who speaks for the organization. Somebody must: no move may owe a letter to nobody. */
export function toRepresentatives(
  file: CaseFile,
  template: NoticeTemplate,
  facts: Detail = {},
): NoticeRequest {
  refuseUnless(file.representatives.length > 0, 'no_representative')
  return { template, to: 'representatives', facts }
}

/**
 * The same for a move of the clock, which nobody's absence may hold up: where nobody speaks for the organization, the officers
 * are told in their place.
 */
export function toRepresentativesOrOfficers(
  file: CaseFile,
  template: NoticeTemplate,
  facts: Detail,
): NoticeRequest {
  if (file.representatives.length > 0) return { template, to: 'representatives', facts }
  return { template, to: 'officers', facts: { ...facts, toOffice: true } }
}

/** Refuses a person with a conflict, and the facilitator who typed the application. */
export function requireNoConflict(
  { application }: { application: Pick<ApplicationFile, 'enteredBy'> },
  { by }: Signed,
): void {
  const typedIt = application.enteredBy !== null && application.enteredBy === by.personId
  refuseUnless(!by.conflicted && !typedIt, 'conflicted')
}

/** The words of a reason, trimmed; refuses a reason that says nothing. */
export function requireReason(reason: string): string {
  refuseUnless(reason.trim() !== '', 'reason_missing')
  return reason.trim()
}

function stageValues(
  rule: MoveRule,
  call: CaseFile['call'],
  { stageId }: ApplicationFile,
): ApplicationValues {
  if (rule.stage === undefined) return {}
  const found: Stage | undefined = {
    first: firstStage(call),
    review: reviewStageFrom(call, stageId),
    next_form: nextFormStage(call, stageId),
  }[rule.stage]
  if (!found) return {}
  if (rule.stage !== 'next_form' || found.formVersionId === null) return { stageId: found.id }
  return { stageId: found.id, formVersionId: found.formVersionId }
}
