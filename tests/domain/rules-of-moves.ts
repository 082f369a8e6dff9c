import { tellCorrection } from '#app/domain/address-correction.ts'
import { lapseChanges, requestChanges, resubmit } from '#app/domain/application-changes.ts'
import type { CaseFile } from '#app/domain/application-case.ts'
import { writeTo } from '#app/domain/application-message.ts'
import { liftHold, putOnHold } from '#app/domain/application-hold.ts'
import { acceptLate, proposeLateAcceptance } from '#app/domain/application-late.ts'
import { lapseInvitation, withdraw } from '#app/domain/application-leave.ts'
import { closeReview, reopenReview, startReview } from '#app/domain/application-review.ts'
import { submit, submitLate, submitNext, takeBack } from '#app/domain/application-submit.ts'
import type { ApplicationAct, ApplicationMove, ApplicationStatus } from '#app/domain/application.ts'
import type { Capacity } from '#app/domain/capacity.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import { release } from '#app/domain/decision-rules.ts'
import { discuss, raiseFlag, resolveFlag, withdrawPost, type Room } from '#app/domain/discussion.ts'
import type { Change } from '#app/domain/move-change.ts'
import { askReconsideration, grantReconsideration, upholdDecision } from '#app/domain/reconsideration.ts'
import { accept, assign, cancelAssignment, declineAssignment, recuse } from '#app/domain/review-assign.ts'
import { confirmScreening, passScreening } from '#app/domain/screening-by-two.ts'
import type { ReviewFile } from '#app/domain/review-case.ts'
import { keepReview, reviseReview, submitReview } from '#app/domain/review-rules.ts'
import { remind } from '#app/domain/review-reminder.ts'
import type { ReviewAct, ReviewMove, ReviewStatus } from '#app/domain/review.ts'
import {
  aCase,
  afterTheGrace,
  approved,
  at,
  by,
  graceEnds,
  inTheGrace,
  inTheWindow,
  nextStageCloses,
} from './a-case.ts'

/** One move, tried by a capacity in a status. */
export type Try<Status> = (
  status: Status,
  who: Capacity,
  cameFrom?: Status,
) => Pick<Change, 'move' | 'from' | 'to' | 'notices' | 'event'>

const dueAt = at('2027-06-01T12:00:00Z')

function inStatus(status: ApplicationStatus, cameFrom?: ApplicationStatus): CaseFile {
  const remembered = cameFrom === undefined ? [] : [cameFrom]
  return aCase({
    application: { status, cameFrom: remembered, changesDueAt: dueAt, unlockedSections: ['budget'] },
  })
}

/** A case whose latest decision was a no, told just now, and what was asked of it. */
function aRefused(status: ApplicationStatus, reconsideration: CaseFile['reconsideration'] = null): CaseFile {
  const outcome = status === 'ineligible' ? 'ineligible' : 'declined'
  const deciders = { proposedBy: 'another officer', approvedBy: 'another approver' }
  const released = { id: 'the refusal', outcome, amount: null, releasedAt: graceEnds, ...deciders } as const
  return aCase({ application: { status }, released, reconsideration })
}

/** A discussion in which this capacity takes part, with one other. */
function roomIn(status: ApplicationStatus, who: Capacity): Room {
  const seat = (key: string, personId: string) => ({ key, personId, assignmentId: key, label: 'K' })
  return { file: inStatus(status), seats: [seat('own', `the ${who}`), seat('another', 'Elena')] }
}

function whenReleased(outcome: Outcome): Try<ApplicationStatus> {
  const needsReason = outcome === 'declined' || outcome === 'ineligible'
  const words = {
    outcome,
    amount: outcome === 'awarded' ? '50000' : null,
    reasonCodes: needsReason ? ['low_priority'] : [],
    feedback: 'Gracias por presentarse.',
  }
  return (status, who, cameFrom) =>
    release(
      { ...inStatus(status, cameFrom), live: { ...approved, ...words } },
      { hash: 'the bytes' },
      by(who),
    ).application
}

/** Each move of the application in a case where only the status and the capacity can stand in its way. */
export const applicationMoves: Record<ApplicationMove | ApplicationAct, Try<ApplicationStatus>> = {
  submit: (status, who) =>
    submit(inStatus(status), { reachedUsAt: inTheWindow, declared: true }, by(who, inTheWindow)),
  submit_late: (status, who) =>
    submitLate(inStatus(status), { reachedUsAt: inTheGrace, declared: true }, by(who, inTheGrace)),
  take_back: (status, who) => takeBack(inStatus(status), {}, by(who, inTheWindow)),
  request_changes: (status, who) =>
    requestChanges(
      inStatus(status),
      { sections: ['budget'], message: 'Falta una cotización.', dueAt },
      by(who),
    ),
  resubmit: (status, who, cameFrom) =>
    resubmit(inStatus(status, cameFrom), { reachedUsAt: afterTheGrace }, by(who)),
  lapse_changes: (status, who, cameFrom) => lapseChanges(inStatus(status, cameFrom), {}, by(who, dueAt)),
  start_review: (status, who) => startReview(inStatus(status), {}, by(who)),
  close_review: (status, who) => closeReview(inStatus(status), { reason: '' }, by(who)),
  reopen_review: (status, who) => reopenReview(inStatus(status), { reason: 'Falta una mirada.' }, by(who)),
  rule_ineligible: whenReleased('ineligible'),
  invite: whenReleased('invited'),
  submit_next: (status, who) => {
    const file = aCase({ application: { status, stageId: 'full proposal' } })
    const reachedUsAt = at('2027-01-20T12:00:00Z')
    return submitNext(file, { reachedUsAt, declared: true }, by(who, reachedUsAt))
  },
  lapse_invitation: (status, who) =>
    lapseInvitation(
      aCase({ application: { status, stageId: 'full proposal' } }),
      {},
      by(who, nextStageCloses),
    ),
  award: whenReleased('awarded'),
  waitlist: whenReleased('waitlisted'),
  decline: whenReleased('declined'),
  withdraw: (status, who) => withdraw(inStatus(status), { signedPaperId: 'the signed paper' }, by(who)),
  reinstate: whenReleased('reinstated'),
  rescind: whenReleased('rescinded'),
  propose_late_acceptance: (status, who) =>
    proposeLateAcceptance(aCase({ application: { status, late: true } }), {}, by(who)),
  accept_late: (status, who) =>
    acceptLate(
      aCase({ application: { status, late: true, lateProposedBy: 'another officer' } }),
      {},
      by(who),
    ),
  put_on_hold: (status, who) => putOnHold(inStatus(status), { reason: 'Falta una mirada.' }, by(who)),
  write_to: (status, who) =>
    writeTo(inStatus(status), { heading: 'Taller', message: 'Habrá un taller.' }, by(who)),
  correct_address: (status, who) =>
    tellCorrection(
      inStatus(status),
      {
        ids: ['the correction'],
        people: [{ id: 'Rosa', name: 'Rosa' }],
        from: 'rosa@example.org',
        to: 'julia@example.org',
        reason: 'La dictó por teléfono.',
      },
      by(who),
    ),
  lift_hold: (status, who) =>
    liftHold(aCase({ application: { status, hold: true } }), { reason: 'Ya se aclaró.' }, by(who)),
  pass_screening: (status, who) =>
    passScreening(aCase({ application: { status }, call: { screeningByTwo: true } }), {}, by(who)),
  confirm_screening: (status, who) =>
    confirmScreening(
      aCase({
        application: { status, screeningPassedBy: 'another officer' },
        call: { screeningByTwo: true },
      }),
      {},
      by(who),
    ),
  ask_reconsideration: (status, who) =>
    askReconsideration(
      aRefused(status),
      { reason: 'El acta está completa.', fileId: 'the signed paper' },
      by(who, afterTheGrace),
    ),
  uphold_decision: (status, who) =>
    upholdDecision(aRefused(status, { answer: null }), { reason: 'Falta la firma.' }, by(who)),
  grant_reconsideration: (status, who) =>
    grantReconsideration(aRefused(status, { answer: null }), { reason: 'El acta llegó.' }, by(who)),
  discuss: (status, who) => discuss(roomIn(status, who), { id: 'the post', mentions: [] }, by(who)),
  mention: (status, who) => discuss(roomIn(status, who), { id: 'the post', mentions: ['another'] }, by(who)),
  withdraw_post: (status, who) =>
    withdrawPost(
      roomIn(status, who),
      { id: 'the post', authorId: `the ${who}`, isWithdrawn: false },
      by(who),
    ),
  raise_flag: (status, who) => raiseFlag(roomIn(status, who), { id: 'the flag', section: 'budget' }, by(who)),
  resolve_flag: (status, who) =>
    resolveFlag(roomIn(status, who), { id: 'the flag', isResolved: false }, by(who)),
}

/** When the review of these tests was last sent. */
export const wasSentAt = at('2026-12-10T15:00:00Z')

/** An assignment of the person who acts, sent once, in a stage whose reviews are not yet due. */
export function aReview(status: ReviewStatus | null, reviewerId: string): ReviewFile {
  return {
    application: { id: 'the application', status: 'in_review', enteredBy: null },
    stage: { id: 'first review', dueAt: at('2026-12-20T22:00:00Z'), mayRevise: true, isCurrent: true },
    rubric: { criteria: [] },
    assignment: status === null ? null : { id: 'the assignment', reviewerId, status, sentAt: wasSentAt },
    askedIds: [],
  }
}

export const reviewMoves: Record<ReviewMove | ReviewAct, Try<ReviewStatus | null>> = {
  assign: (status, who) =>
    assign(
      aReview(status, `the ${who}`),
      { reviewerId: `the ${who}`, reviewerConflicted: false, load: 0, limit: 5, way: 'self_service' },
      by(who),
    ),
  accept: (status, who) => accept(aReview(status, `the ${who}`), { noConflict: true }, by(who)),
  decline_assignment: (status, who) => declineAssignment(aReview(status, `the ${who}`), {}, by(who)),
  recuse: (status, who) => recuse(aReview(status, `the ${who}`), { kind: 'family' }, by(who)),
  cancel_assignment: (status, who) =>
    cancelAssignment(aReview(status, `the ${who}`), { reason: 'Está de viaje.' }, by(who)),
  submit_review: (status, who) => submitReview(aReview(status, `the ${who}`), { scores: [] }, by(who)),
  revise_review: (status, who) => reviseReview(aReview(status, `the ${who}`), {}, by(who)),
  keep_review: (status, who) => keepReview(aReview(status, `the ${who}`), {}, by(who)),
  remind: (status, who) =>
    remind(aReview(status, 'the reviewer'), { of: { dueAt, day: 1 }, dueAt, isSettled: false }, by(who)),
}
