import type { CaseFile } from './application-case.ts'
import type { ApplicationStatus } from './application.ts'
import { begin, toRepresentatives, type ApplicationChange } from './application-change.ts'
import { findStage, formStageOf, windowAt, type Call } from './call.ts'
import type { Signed } from './capacity.ts'
import { requireConsent } from './consent.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/** Whether a draft can never be sent any more: its call closed, and the grace for words without signal is over. */
export function isOver(
  draft: Pick<Call, 'opensAt' | 'graceHours'> & { status: ApplicationStatus; facts: Pick<Call, 'closesAt'> },
  now: Date,
): boolean {
  return draft.status === 'draft' && windowAt({ ...draft, closesAt: draft.facts.closesAt }, now) === 'closed'
}

/** `reachedUsAt` is when the request began to arrive, by the server's clock; `deviceAt` is what the device believed. */
export type SubmitInput = { reachedUsAt: Date; declared: boolean; deviceAt?: Date }

/** By which move a draft that reached us at this instant is submitted. The move itself says no when it is too late. */
export function submittingMove(call: Call, reachedUsAt: Date): 'submit' | 'submit_late' {
  return windowAt(call, reachedUsAt) === 'grace' ? 'submit_late' : 'submit'
}

/** Submits a draft that reached us in the call's window, complete and declared. */
export function submit(file: CaseFile, input: SubmitInput, signed: Signed): ApplicationChange {
  const change = begin(file, 'submit', signed)
  const window = windowAt(file.call, input.reachedUsAt)
  if (window === 'not_open') throw new Refusal('call_not_open', { opensAt: file.call.opensAt })
  refuseUnless(window === 'open', 'call_closed', { closedAt: file.call.closesAt })
  requireWhole(file, input, signed)

  const { closesAt } = file.call
  const facts = { submittedAt: iso(input.reachedUsAt), closesAt: iso(closesAt) }
  return change(
    { detail: reached(input), notices: [toRepresentatives(file, 'application-received', facts)] },
    {
      late: false,
      lateProposedBy: null,
      lateAcceptedBy: null,
      lateDeviceAt: null,
      submittedAt: input.reachedUsAt,
    },
  )
}

/** Submits a draft that reached us in the grace. It is marked late, and counts only once two people accept it. */
export function submitLate(file: CaseFile, input: SubmitInput, signed: Signed): ApplicationChange {
  const change = begin(file, 'submit_late', signed)
  const window = windowAt(file.call, input.reachedUsAt)
  refuseUnless(window === 'grace' || window === 'closed', 'call_still_open')
  refuseUnless(window === 'grace', 'grace_over', { closedAt: file.call.closesAt })
  requireWhole(file, input, signed)

  const facts = {
    receivedAt: iso(input.reachedUsAt),
    closedAt: iso(file.call.closesAt),
    deviceTime: input.deviceAt?.toISOString(),
  }
  return change(
    { detail: reached(input), notices: [toRepresentatives(file, 'application-received-late', facts)] },
    {
      late: true,
      lateProposedBy: null,
      lateAcceptedBy: null,
      lateDeviceAt: input.deviceAt ?? null,
      submittedAt: input.reachedUsAt,
    },
  )
}

/** Takes a submitted application back to a draft, before closing and before screening has begun; the form of a later stage stays sent. */
export function takeBack(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'take_back', signed)
  refuseUnless(windowAt(file.call, signed.at) === 'open', 'call_closed', { closedAt: file.call.closesAt })
  const isInvited = formStageOf(file.call, file.application.stageId) !== undefined
  refuseUnless(file.screening.startedAt === null && !isInvited, 'screening_started')

  const facts = { takenBackAt: iso(signed.at), closesAt: iso(file.call.closesAt) }
  return change({ notices: [toRepresentatives(file, 'application-taken-back', facts)] })
}

/** Submits the form of the stage that the application was invited to, within that stage's window. */
export function submitNext(file: CaseFile, input: SubmitInput, signed: Signed): ApplicationChange {
  const change = begin(file, 'submit_next', signed)
  const stage = findStage(file.call, file.application.stageId)
  const closesAt = stage?.closesAt
  if (!stage || !closesAt) throw new Refusal('no_next_stage')
  refuseUnless(stage.opensAt === null || input.reachedUsAt >= stage.opensAt, 'stage_not_open')
  refuseUnless(input.reachedUsAt < closesAt, 'stage_closed', { closedAt: closesAt })
  requireWhole(file, input, signed)

  const facts = { submittedAt: iso(input.reachedUsAt), closesAt: iso(closesAt) }
  return change(
    { detail: reached(input), notices: [toRepresentatives(file, 'application-received', facts)] },
    { submittedAt: input.reachedUsAt },
  )
}

function requireWhole(file: CaseFile, { declared }: SubmitInput, signed: Signed): void {
  const { incomplete } = file
  refuseUnless(incomplete.length === 0, 'incomplete', { sections: incomplete.length })
  refuseUnless(declared, 'not_declared')
  requireConsent(file, signed)
}

function reached({ reachedUsAt, deviceAt }: SubmitInput) {
  return { reachedUsAt: iso(reachedUsAt), deviceAt: deviceAt?.toISOString() }
}

function iso(at: Date): string {
  return at.toISOString()
}
