import type { CallFacts as Known } from '#app/domain/call-facts.ts'
import { converted } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Deadline } from './deadline.tsx'
import { Facts } from './facts.tsx'
import { formatDateTime, formatDay, formatMoney, formatNumber } from './format.ts'

type CallFactsProps = {
  call: { facts: Known; budget: string; opensAt: Date; regions: readonly string[] }
  now: Date
}

/** How much, how long, until when: the figures of a call. */
export function CallFacts({ call: { facts, budget, opensAt, regions }, now }: CallFactsProps) {
  const { currency, timeZone, closesAt, rate, monthsMin, monthsMax } = facts
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  const share = formatNumber(Number(facts.ownShareMin) * 100, getLocale())
  return (
    <>
      <Facts
        facts={[
          {
            label: m.call_fact_award(),
            value: m.call_from_to({ from: money(facts.awardMin), to: money(facts.awardMax) }),
          },
          { label: m.call_fact_budget(), value: money(budget) },
          { label: m.call_fact_months(), value: m.call_months({ min: monthsMin, max: monthsMax }) },
          { label: m.call_fact_own(), value: m.call_own({ share }) },
          ...(regions.length > 0 ? [{ label: m.call_regions(), value: regions.join(', ') }] : []),
          { label: m.call_fact_opens(), value: formatDateTime(opensAt, getLocale(), timeZone) },
          { label: m.call_fact_closes(), value: <Deadline {...{ closesAt, timeZone, now }} isLabeled /> },
        ]}
      />
      {rate && (
        <p className="govuk-body minka-quiet">
          {m.call_rate({
            amount: formatMoney(converted(budget, rate.value), rate.currency, getLocale()),
            budget: money(budget),
            source: rate.source,
            day: formatDay(rate.date, getLocale()),
          })}
        </p>
      )}
    </>
  )
}
