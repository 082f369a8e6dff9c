import type { ApplicationFile, AwardFile, CaseFile, LiveDecision } from '#app/domain/application-case.ts'
import type { Call } from '#app/domain/call.ts'
import type { Actor, Capacity, Signed } from '#app/domain/capacity.ts'
import { Refusal, type RefusalCode } from '#app/domain/refusal.ts'

export const at = (instant: string) => new Date(instant)
export const opens = at('2026-10-01T13:00:00Z')
export const closes = at('2026-11-23T22:00:00Z')
export const graceEnds = at('2026-11-25T22:00:00Z')
export const justBefore = (instant: Date) => new Date(instant.getTime() - 1)
export const inTheWindow = at('2026-11-10T15:00:00Z')
export const inTheGrace = at('2026-11-24T15:00:00Z')
export const afterTheGrace = at('2026-12-10T15:00:00Z')
export const nextStageCloses = at('2027-02-01T22:00:00Z')

/** Someone in these capacities. Two persons are made different by their name. */
export function someone(
  capacities: readonly Capacity[],
  personId = `the ${capacities.join(' and ')}`,
): Actor {
  return { personId: capacities[0] === 'clock' ? null : personId, capacities, conflicted: false }
}

/** Signed by someone of one capacity, after the grace unless another instant is given. */
export function by(capacity: Capacity, instant: Date = afterTheGrace, personId = `the ${capacity}`): Signed {
  return { by: someone([capacity], personId), at: instant }
}

/** Signed by someone of one capacity who has a conflict in the case. */
export function inConflict(capacity: Capacity, instant: Date = afterTheGrace): Signed {
  return { by: { ...someone([capacity]), conflicted: true }, at: instant }
}

export const call: Call = {
  id: 'the call',
  opensAt: opens,
  closesAt: closes,
  graceHours: 48,
  timeZone: 'America/Lima',
  currency: 'PEN',
  budget: '1200000.00',
  awardMin: '8000.00',
  awardMax: '90000.00',
  offerDays: 15,
  reconsiderDays: 15,
  screeningByTwo: false,
  stages: [
    {
      id: 'screening',
      position: 1,
      kind: 'screening',
      formVersionId: null,
      opensAt: null,
      closesAt: null,
      dueAt: null,
    },
    {
      id: 'first review',
      position: 2,
      kind: 'review',
      formVersionId: null,
      opensAt: null,
      closesAt: null,
      dueAt: at('2026-12-20T22:00:00Z'),
    },
    {
      id: 'full proposal',
      position: 3,
      kind: 'review',
      formVersionId: 'the long form',
      opensAt: at('2027-01-01T13:00:00Z'),
      closesAt: nextStageCloses,
      dueAt: at('2027-03-01T22:00:00Z'),
    },
  ],
  reasonCodes: [
    { code: 'low_priority', inLetters: true },
    { code: 'integrity', inLetters: false },
  ],
}

export const application: ApplicationFile = {
  id: 'the application',
  reference: 'AMZ26-0042',
  status: 'draft',
  cameFrom: [],
  hold: false,
  late: false,
  lateProposedBy: null,
  lateAcceptedBy: null,
  screeningPassedBy: null,
  screeningConfirmedBy: null,
  stageId: 'first review',
  enteredBy: null,
  unlockedSections: [],
  changesDueAt: null,
  hasConsent: false,
}

export const approved: LiveDecision = {
  id: 'the decision',
  status: 'approved',
  outcome: 'awarded',
  amount: '50000.00',
  conditions: '',
  reasonCodes: [],
  feedback: '',
  proposedBy: 'the officer',
  approvedBy: 'another approver',
  hash: 'the bytes',
}

export const award: AwardFile = {
  id: 'the award',
  decisionId: 'the released decision',
  status: 'offered',
  amount: '50000.00',
  offeredUntil: at('2027-01-15T22:00:00Z'),
  isUnheard: false,
  agreementSignedOn: '2027-01-10',
  hasMinutes: true,
  endsOn: null,
  planned: '50000.00',
  paymentVerified: true,
  hasPayee: true,
  paid: '0',
  repaid: '0',
  reportsOpen: 0,
  tranchesDue: 0,
}

type CaseChanges = Partial<Omit<CaseFile, 'application' | 'call'>> & {
  application?: Partial<ApplicationFile>
  call?: Partial<Call>
}

/** A case in which nothing stands in the way, changed as the test needs. */
export function aCase(changes: CaseChanges = {}): CaseFile {
  return {
    committed: '0',
    screening: { done: true, startedAt: null },
    reviews: { required: 3, submitted: 3 },
    live: null,
    released: null,
    reconsideration: null,
    award: null,
    incomplete: [],
    sections: ['place', 'budget'],
    representatives: ['Rosa', 'Julio'],
    reviewers: ['Elena'],
    submissions: 1,
    ...changes,
    application: { ...application, ...changes.application },
    call: { ...call, ...changes.call },
  }
}

/** A case whose award stands. */
export function anAward(changes: Partial<AwardFile> = {}, others: CaseChanges = {}): CaseFile {
  const released = {
    id: 'the released decision',
    outcome: 'awarded',
    amount: award.amount,
    releasedAt: closes,
    proposedBy: 'the officer',
    approvedBy: 'another approver',
  } as const
  return aCase({
    released,
    ...others,
    award: { ...award, ...changes },
    application: { status: 'awarded', ...others.application },
  })
}

/** The code of the refusal, or nothing when the rule did not refuse. Anything else that is thrown is a bug. */
export function refusalOf(run: () => unknown): RefusalCode | undefined {
  try {
    run()
    return undefined
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}
