import type { AmendmentStatus } from './award-amendment.ts'
import type { PaymentStatus } from './award-payment.ts'
import type { ReportStatus } from './award-report.ts'
import type { TrancheStatus } from './award-tranche.ts'
import type { AwardStatus } from './award.ts'

/** What an award waits for. `number` is that of the report, payment or amendment, `day` by when where one is agreed. */
export type AwardNext = { what: AwardStep; number?: number; day?: string | undefined }

export type AwardStep =
  | 'answer'
  | 'tell_offer'
  | 'agree'
  | 'plan'
  | 'give_details'
  | 'call_back'
  | 'verify'
  | 'activate'
  | 'decide_amendment'
  | 'read_report'
  | 'prepare'
  | 'pay'
  | 'correct_report'
  | 'hand_in_report'
  | 'settle_payment'
  | 'await_payment'
  | 'close'
  | 'ended'

type Award = {
  status: AwardStatus
  /** Whether its offer is known to have reached nobody. */
  isUnheard?: boolean
  agreementSignedOn: string | null
  papers: { minutes: object | null }
  payment: { status: PaymentStatus } | null
  lines: readonly object[]
  tranches: readonly {
    number: number
    status: TrancheStatus
    dueOn: string | null
    preparedBy: string | null
  }[]
  reports: readonly { number: number; status: ReportStatus; dueOn: string }[]
  amendments: readonly { number: number; status: AmendmentStatus }[]
}

/** The first thing that an award waits for; what others wait for comes before what can wait. */
export function nextOfAward(award: Award): AwardNext {
  if (award.status === 'offered') return { what: award.isUnheard ? 'tell_offer' : 'answer' }
  if (award.status === 'accepted') return nextBeforeStart(award)
  return award.status === 'active' ? nextWhileActive(award) : { what: 'ended' }
}

function nextBeforeStart({ lines, agreementSignedOn, papers, payment }: Award): AwardNext {
  if (lines.length === 0) return { what: 'plan' }
  if (agreementSignedOn === null || papers.minutes === null) return { what: 'agree' }
  return nextOfDetails(payment) ?? { what: 'activate' }
}

function nextOfDetails(payment: Award['payment']): AwardNext | undefined {
  if (payment === null) return { what: 'give_details' }
  if (payment.status === 'changed') return { what: 'call_back' }
  return payment.status === 'called_back' ? { what: 'verify' } : undefined
}

function nextWhileActive({ payment, tranches, reports, amendments }: Award): AwardNext {
  const asked = amendments.find(({ status }) => status === 'asked')
  const report = (status: ReportStatus) => reports.find((it) => it.status === status)
  const tranche = (status: TrancheStatus) => tranches.find((it) => it.status === status)
  const sent = report('submitted')
  const due = tranche('due')
  const open = report('returned') ?? report('due')
  const details = due && nextOfDetails(payment)
  const held = tranche('held')
  const planned = tranche('planned')
  if (asked) return { what: 'decide_amendment', number: asked.number }
  if (sent) return { what: 'read_report', number: sent.number }
  if (details) return details
  if (due) return { what: due.preparedBy === null ? 'prepare' : 'pay', number: due.number }
  if (open)
    return {
      what: open.status === 'returned' ? 'correct_report' : 'hand_in_report',
      number: open.number,
      day: open.dueOn,
    }
  if (held) return { what: 'settle_payment', number: held.number }
  if (planned) return { what: 'await_payment', number: planned.number, day: planned.dueOn ?? undefined }
  return { what: 'close' }
}
