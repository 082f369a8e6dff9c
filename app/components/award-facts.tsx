import type { PaymentStatus } from '#app/domain/award-payment.ts'
import type { AwardStatus } from '#app/domain/award.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { awardStatusName, paymentStatusName } from './award-status.ts'
import { Facts } from './facts.tsx'
import { formatDateTime, formatDay, formatMoney } from './format.ts'
import { Tag } from './tag.tsx'

type AwardFactsProps = {
  award: {
    status: AwardStatus
    amount: string
    currency: string
    unspent: string
    offeredUntil: Date
    agreementSignedOn: string | null
    startsOn: string | null
    endsOn: string | null
    payment: { status: PaymentStatus } | null
  }
  timeZone: string
}

/** Where an award stands, in a few facts. */
export function AwardFacts({ award, timeZone }: AwardFactsProps) {
  const { status, amount, currency, unspent, startsOn, endsOn, payment } = award
  const isOffer = ['offered', 'lapsed', 'refused'].includes(status)
  const money = (it: string) => formatMoney(it, currency, getLocale())
  const until = formatDateTime(award.offeredUntil, getLocale(), timeZone)
  const agreed = award.agreementSignedOn ? formatDay(award.agreementSignedOn, getLocale()) : m.award_not_yet()
  return (
    <Facts
      facts={[
        { label: m.award_status(), value: <Tag>{awardStatusName(status)}</Tag> },
        { label: m.award_amount(), value: money(amount) },
        ...(isOffer ? [{ label: m.award_offered_until(), value: until }] : []),
        ...(isOffer
          ? []
          : [
              { label: m.award_agreement(), value: agreed },
              { label: m.award_payment_details(), value: paymentStatusName(payment?.status ?? null) },
            ]),
        ...(startsOn && endsOn
          ? [
              { label: m.award_starts(), value: formatDay(startsOn, getLocale()) },
              { label: m.award_ends(), value: formatDay(endsOn, getLocale()) },
            ]
          : []),
        ...(['completed', 'terminated'].includes(status)
          ? [{ label: m.award_unspent(), value: money(unspent) }]
          : []),
      ]}
    />
  )
}
