import type { CaseFile } from './application-case.ts'
import {
  begin,
  requireNoConflict,
  toRepresentatives,
  toRepresentativesOrOfficers,
  type ApplicationChange,
} from './application-change.ts'
import { findStage } from './call.ts'
import type { Signed } from './capacity.ts'
import { Refusal, refuseUnless } from './refusal.ts'

/** Withdraws on the word of a representative, or of an officer who holds a signed paper. The way back is remembered. */
export function withdraw(
  file: CaseFile,
  input: { signedPaperId?: string },
  signed: Signed,
): ApplicationChange {
  const change = begin(file, 'withdraw', signed)
  const { status, cameFrom } = file.application
  const { signedPaperId } = input
  const speaksForIt = signed.by.capacities.includes('representative')
  if (!speaksForIt) requireNoConflict(file, signed)
  refuseUnless(speaksForIt || (signedPaperId !== undefined && signedPaperId !== ''), 'signed_paper_missing')

  const notice = toRepresentatives(file, 'application-withdrawn', { withdrawnAt: signed.at.toISOString() })
  return change({ detail: { signedPaperId }, notices: [notice] }, { cameFrom: [...cameFrom, status] })
}

/** The window of the stage closed without its form: the invitation ends as declined. */
export function lapseInvitation(file: CaseFile, _input: object, signed: Signed): ApplicationChange {
  const change = begin(file, 'lapse_invitation', signed)
  const stage = findStage(file.call, file.application.stageId)
  if (!stage?.closesAt || signed.at < stage.closesAt) throw new Refusal('not_due_yet')

  const facts = { stageId: stage.id, dueAt: stage.closesAt.toISOString() }
  return change({
    detail: { stageId: stage.id },
    notices: [toRepresentativesOrOfficers(file, 'invitation-lapsed', facts)],
  })
}
