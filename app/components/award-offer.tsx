import type { CallFacts } from '#app/domain/call-facts.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { awardDone } from './award-done.ts'
import { awardStatusName } from './award-status.ts'
import { Facts } from './facts.tsx'
import { formatDateTime, formatMoney } from './format.ts'
import { type OfferedAward, standingWords } from './standing-words.ts'
import { SuccessMessage } from './success-message.tsx'
import { Tag } from './tag.tsx'

type AwardOfferProps = {
  application: Parameters<typeof standingWords>[0] & {
    title: string
    facts: Pick<CallFacts, 'closesAt' | 'timeZone' | 'currency'>
  }
  award: OfferedAward
  decision: { amount: string | null; conditions: string } | null
  done: string | null
}

const said: Readonly<Record<string, () => string>> = {
  accept: m.apply_award_done_accepted,
  refuse: m.apply_award_done_refused,
}

/** What was awarded, under which conditions, until when it can be answered, and what follows. */
export function AwardOffer({ application, award, decision, done }: AwardOfferProps) {
  const { facts, title } = application
  const { amount = null, conditions = '' } = decision ?? {}
  const message = done !== null && Object.hasOwn(said, done) ? said[done]?.() : awardDone(done)
  const until = formatDateTime(award.offeredUntil, getLocale(), facts.timeZone)
  const { next } = standingWords(application, award)
  return (
    <>
      {message && <SuccessMessage>{message}</SuccessMessage>}
      <Facts
        facts={[
          { label: m.apply_receipt_project(), value: title },
          { label: m.award_status(), value: <Tag>{awardStatusName(award.status)}</Tag> },
          ...(amount
            ? [{ label: m.award_amount(), value: formatMoney(amount, facts.currency, getLocale()) }]
            : []),
          ...(award.status === 'offered' ? [{ label: m.apply_award_answer_by(), value: until }] : []),
          ...(conditions ? [{ label: m.apply_decision_conditions(), value: conditions, isProse: true }] : []),
        ]}
      />
      <p className="govuk-body minka-reading">{next}</p>
    </>
  )
}
