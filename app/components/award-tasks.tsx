import type { PaymentStatus } from '#app/domain/award-payment.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'

import { paymentStatusName } from './award-status.ts'
import { type Task, TaskList } from './task-list.tsx'

type AwardTasksProps = {
  id: string
  roles: readonly string[]
  award: {
    status: AwardStatus
    agreementSignedOn: string | null
    lines: readonly object[]
    tranches: readonly { status: string }[]
    papers: { minutes: object | null }
    payment: { status: PaymentStatus } | null
    amendments: readonly { status: string }[]
  }
}

/** The pages on which the office does what an award needs, each with how far it is. */
export function AwardTasks({ id, roles, award }: AwardTasksProps) {
  const { status } = award
  const decides = roles.includes('officer') || roles.includes('approver')
  const tasks = [
    ...(status === 'offered' && decides ? [task('offer', m.award_offer_title(), m.award_task_open())] : []),
    ...(['offered', 'lapsed', 'refused'].includes(status) ? [] : agreed(award, decides)),
    ...(status === 'accepted' && roles.includes('approver')
      ? [task('start', m.award_start_title(), m.award_task_open())]
      : []),
    ...(award.tranches.some((it) => it.status === 'paid')
      ? [task('repayments', m.award_repayments_title(), '')]
      : []),
    ...(status === 'active' && roles.includes('approver')
      ? [task('close', m.award_close_title(), m.award_task_open())]
      : []),
  ]
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="award-tasks">
      <h3 id="award-tasks" className="govuk-heading-s">
        {m.award_tasks()}
      </h3>
      <TaskList tasks={tasks.map((it) => ({ ...it, href: `/manage/applications/${id}/award/${it.id}` }))} />
    </section>
  )
}

function agreed(
  { agreementSignedOn, lines, papers, payment, amendments }: AwardTasksProps['award'],
  decides: boolean,
) {
  const done = (isDone: boolean) => (isDone ? m.award_task_done() : m.award_task_open())
  const open = amendments.filter((it) => it.status === 'asked').length
  return [
    task('plan', m.award_plan_title(), done(lines.length > 0)),
    task('agreement', m.award_agreement_title(), done(agreementSignedOn !== null && papers.minutes !== null)),
    // Where the money goes is read by those who send it.
    ...(decides
      ? [task('payment', m.award_payment_title(), paymentStatusName(payment?.status ?? null))]
      : []),
    task('budget', m.award_budget_title(), ''),
    task('amendments', m.award_amendments_title(), open > 0 ? m.award_amendment_asked() : ''),
  ]
}

function task(id: string, name: string, text: string): Task {
  return { id, name, status: { text } }
}
