/** One step of a call. `opensAt` and `closesAt` are the window of its own form, `dueAt` is when its reviews are due. */
export type Stage = {
  id: string
  position: number
  kind: 'screening' | 'review'
  formVersionId: string | null
  opensAt: Date | null
  closesAt: Date | null
  dueAt: Date | null
}

export type ReasonCode = { code: string; inLetters: boolean }

/** What the rules must know of a call. Amounts are decimals in text, in its one currency. */
export type Call = {
  id: string
  opensAt: Date
  closesAt: Date
  graceHours: number
  timeZone: string
  currency: string
  budget: string
  awardMin: string
  awardMax: string
  offerDays: number
  /** For how many days after a decision its applicant may ask that it be reconsidered. */
  reconsiderDays: number
  /** Whether a second person confirms that an application passes the screening. */
  screeningByTwo: boolean
  stages: readonly Stage[]
  reasonCodes: readonly ReasonCode[]
}

export const callWindows = ['not_open', 'open', 'grace', 'closed'] as const
export type CallWindow = (typeof callWindows)[number]

const hour = 3_600_000

/** The end of the grace for words that were typed without signal. */
export function graceEndsAt({ closesAt, graceHours }: Pick<Call, 'closesAt' | 'graceHours'>): Date {
  return new Date(closesAt.getTime() + graceHours * hour)
}

/** In which window of the call an instant falls; closing and the end of the grace are the first instants outside. */
export function windowAt(call: Pick<Call, 'opensAt' | 'closesAt' | 'graceHours'>, at: Date): CallWindow {
  if (at < call.opensAt) return 'not_open'
  if (at < call.closesAt) return 'open'
  return at < graceEndsAt(call) ? 'grace' : 'closed'
}

/** The stage that a new application is in. */
export function firstStage(call: Pick<Call, 'stages'>): Stage | undefined {
  return inOrder(call)[0]
}

/** The stage with this id, if the call has it. */
export function findStage(call: Pick<Call, 'stages'>, id: string | null): Stage | undefined {
  return call.stages.find((it) => it.id === id)
}

/** The stage in which an application that is now in this stage is reviewed: this one, or the next with a review. */
export function reviewStageFrom(call: Pick<Call, 'stages'>, stageId: string | null): Stage | undefined {
  const here = findStage(call, stageId)?.position ?? -Infinity
  return inOrder(call).find((it) => it.kind === 'review' && it.position >= here)
}

/** The next stage that asks for another form, if there is one. */
export function nextFormStage(call: Pick<Call, 'stages'>, stageId: string | null): Stage | undefined {
  const here = findStage(call, stageId)?.position ?? -Infinity
  return inOrder(call).find((it) => it.formVersionId !== null && it.position > here)
}

/** The stage whose own form an application in this stage is on; nothing while that is the call's. */
export function formStageOf(call: Pick<Call, 'stages'>, stageId: string | null): Stage | undefined {
  const here = findStage(call, stageId)?.position ?? -Infinity
  return inOrder(call).findLast((it) => it.formVersionId !== null && it.position <= here)
}

function inOrder({ stages }: Pick<Call, 'stages'>): Stage[] {
  return stages.toSorted((left, right) => left.position - right.position)
}
