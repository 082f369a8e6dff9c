import type { AwardNext, AwardStep } from '#app/domain/award-next.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDay } from './format.ts'

type Say = (facts: { number: string }) => string

const words: Record<AwardStep, { next: Say; who: () => string }> = {
  answer: { next: m.award_next_answer, who: m.award_who_community },
  tell_offer: { next: m.award_next_tell_offer, who: m.award_who_officer },
  agree: { next: m.award_next_agree, who: m.award_who_officer },
  plan: { next: m.award_next_plan, who: m.award_who_officer },
  give_details: { next: m.award_next_give_details, who: m.award_who_community },
  call_back: { next: m.award_next_call_back, who: m.award_who_officer },
  verify: { next: m.award_next_verify, who: m.award_who_second },
  activate: { next: m.award_next_activate, who: m.award_who_approver },
  decide_amendment: { next: m.award_next_decide_amendment, who: m.award_who_approver },
  read_report: { next: m.award_next_read_report, who: m.award_who_officer },
  prepare: { next: m.award_next_prepare, who: m.award_who_officer },
  pay: { next: m.award_next_pay, who: m.award_who_second },
  correct_report: { next: m.award_next_correct_report, who: m.award_who_community },
  hand_in_report: { next: m.award_next_hand_in_report, who: m.award_who_community },
  settle_payment: { next: m.award_next_settle_payment, who: m.award_who_program },
  await_payment: { next: m.award_next_await_payment, who: m.award_who_program },
  close: { next: m.award_next_close, who: m.award_who_approver },
  ended: { next: m.award_next_ended, who: m.award_who_nobody },
}

/** What an award waits for, who does it, and by when where a day is agreed. */
export function awardNextWords({ what, number, day }: AwardNext) {
  const { next, who } = words[what]
  return {
    next: next({ number: number === undefined ? '' : String(number) }),
    who: who(),
    when: day === undefined ? undefined : m.award_by_day({ day: formatDay(day, getLocale()) }),
  }
}
