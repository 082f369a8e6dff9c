import { lapseChanges, requestChanges, resubmit } from '#app/domain/application-changes.ts'
import type { CaseFile, LiveDecision } from '#app/domain/application-case.ts'
import type { ApplicationChange } from '#app/domain/application-change.ts'
import { liftHold, putOnHold } from '#app/domain/application-hold.ts'
import { acceptLate, proposeLateAcceptance } from '#app/domain/application-late.ts'
import { lapseInvitation, withdraw } from '#app/domain/application-leave.ts'
import { closeReview, reopenReview, startReview } from '#app/domain/application-review.ts'
import { submit, submitLate, submitNext, takeBack } from '#app/domain/application-submit.ts'
import type { Actor, Signed } from '#app/domain/capacity.ts'
import { lapse } from '#app/domain/decision-lapse.ts'
import { outcomeNames, type Outcome } from '#app/domain/decision-outcome.ts'
import {
  approve,
  cancel,
  change,
  propose,
  release,
  type DecisionChange,
  type Release,
} from '#app/domain/decision-rules.ts'
import { someone } from './a-case.ts'

/** Who meets whom on the walk: some hold two roles, one is in conflict, one typed the second application. */
export const people: readonly Actor[] = [
  someone(['representative'], 'Rosa'),
  someone(['contributor'], 'Julio'),
  someone(['facilitator'], 'Nilo'),
  someone(['reviewer'], 'Elena'),
  someone(['officer'], 'Olga'),
  someone(['officer', 'approver'], 'Oscar'),
  someone(['approver'], 'Ana'),
  { ...someone(['officer', 'approver'], 'Carlos'), conflicted: true },
  someone(['auditor', 'admin'], 'Iris'),
  someone(['clock']),
]

/** What one rule decided, of the application, of its decision, or of both. */
export type Decided = {
  application?: ApplicationChange
  decision?: DecisionChange | undefined
  release?: Release
}
/** What somebody may try, with a throw of dice for what they choose. */
export type Action = (file: CaseFile, signed: Signed, dice: number) => Decided

const application = (rule: (file: CaseFile, signed: Signed) => ApplicationChange): Action => {
  return (file, signed) => {
    const change = rule(file, signed)
    return { application: change, decision: lapse(file, change) }
  }
}

function wordsFor(outcome: Outcome, dice: number) {
  return {
    outcome,
    amount: outcome === 'awarded' ? (['8000.00', '50000.00', '90000.00'][dice % 3] ?? null) : null,
    conditions: '',
    reasonCodes: outcome === 'declined' || outcome === 'ineligible' ? ['low_priority'] : [],
    feedback: 'Gracias.',
    lettersMissing: [],
  }
}

const proposing = (outcome: Outcome): Action => {
  return (file, signed, dice) => ({ decision: propose(file, wordsFor(outcome, dice), signed) })
}

const soon = (at: Date) => new Date(at.getTime() + 5 * 86_400_000)
const bytes = { hash: 'the bytes', readHash: 'the bytes' }

/** What takes a case forward. */
const forward: readonly Action[] = [
  application((file, signed) => submit(file, { reachedUsAt: signed.at, declared: true }, signed)),
  application((file, signed) => submitLate(file, { reachedUsAt: signed.at, declared: true }, signed)),
  application((file, signed) => proposeLateAcceptance(file, {}, signed)),
  application((file, signed) => acceptLate(file, {}, signed)),
  application((file, signed) => resubmit(file, { reachedUsAt: signed.at }, signed)),
  application((file, signed) => lapseChanges(file, {}, signed)),
  application((file, signed) => startReview(file, {}, signed)),
  application((file, signed) => closeReview(file, { reason: '' }, signed)),
  application((file, signed) => submitNext(file, { reachedUsAt: signed.at, declared: true }, signed)),
  ...outcomeNames.map((outcome) => proposing(outcome)),
  (file, signed) => ({ decision: approve(file, bytes, signed) }),
  (file, signed) => ({ release: release(file, bytes, signed) }),
]

/** What takes it back, aside or out. */
const aside: readonly Action[] = [
  application((file, signed) => takeBack(file, {}, signed)),
  application((file, signed) =>
    requestChanges(file, { sections: ['budget'], message: 'Falta algo.', dueAt: soon(signed.at) }, signed),
  ),
  application((file, signed) => reopenReview(file, { reason: 'Falta una mirada.' }, signed)),
  application((file, signed) => lapseInvitation(file, {}, signed)),
  application((file, signed) => putOnHold(file, { reason: 'Falta una mirada.' }, signed)),
  application((file, signed) => liftHold(file, { reason: 'Ya se aclaró.' }, signed)),
  application((file, signed) => withdraw(file, { signedPaperId: 'scan' }, signed)),
  (file, signed, dice) => ({ decision: change(file, wordsFor('awarded', dice), signed) }),
  (file, signed) => ({ decision: cancel(file, { reason: 'Cambió el plan.' }, signed) }),
]

/** Everything that anybody may try; what goes forward is tried more often, so that walks get far. */
export const actions: readonly Action[] = [...Array.from({ length: 6 }, () => forward).flat(), ...aside]

/** Writes down what was decided, as the database would. */
export function store(file: CaseFile, decided: Decided): CaseFile {
  const { application, decision, release } = decided
  const live = decision ? storeDecision(file.live, decision) : file.live
  if (!release) return { ...(application ? storeApplication(file, application) : file), live }
  const after = storeApplication(file, release.application)
  if (!live) throw new Error('a release is of a live decision')
  const released = {
    id: live.id,
    outcome: live.outcome,
    amount: live.amount,
    releasedAt: after.call.closesAt,
    proposedBy: live.proposedBy,
    approvedBy: live.approvedBy,
  }
  return { ...after, live: null, released }
}

function storeApplication(file: CaseFile, { move, to, set }: ApplicationChange): CaseFile {
  const { formVersionId, submittedAt: _at, lateDeviceAt: _device, changesMessage: _message, ...values } = set
  const submits = ['submit', 'submit_late', 'submit_next', 'resubmit'].includes(move)
  const submissions = formVersionId === undefined ? file.submissions + Number(submits) : 0
  return { ...file, submissions, application: { ...file.application, ...values, status: to } }
}

function storeDecision(live: LiveDecision | null, { to, set }: DecisionChange): LiveDecision | null {
  if (to === 'cancelled' || to === 'released') return null
  const fresh = {
    id: 'a decision',
    outcome: 'declined',
    amount: null,
    conditions: '',
    reasonCodes: [],
    feedback: '',
    proposedBy: '',
    approvedBy: null,
    hash: null,
  } as const
  const { applicationId: _id, proposedAt: _proposed, approvedAt: _approved, releasedBy: _by, ...rest } = set
  const { releasedAt: _released, cancelReason: _reason, ...words } = rest
  return { ...fresh, ...live, ...words, status: to }
}
