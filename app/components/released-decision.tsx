import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Outcome } from '#app/domain/decision-outcome.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Facts } from './facts.tsx'
import { formatDateTime, formatMoney } from './format.ts'
import { releasedTitles } from './released-titles.ts'

type ReleasedDecisionProps = {
  decision: { outcome: Outcome; amount: string | null; conditions: string; feedback: string; at: Date } | null
  facts: CallFacts
}

/** The decision as it was released, in its own words. */
export function ReleasedDecision({ decision, facts }: ReleasedDecisionProps) {
  if (!decision) return null
  const { outcome, amount, conditions, feedback, at } = decision
  return (
    <section className="minka-decided">
      <h2 className="govuk-heading-l">{releasedTitles[outcome]()}</h2>
      <Facts
        facts={[
          ...(amount
            ? [{ label: m.apply_decision_amount(), value: formatMoney(amount, facts.currency, getLocale()) }]
            : []),
          { label: m.apply_decision_at(), value: formatDateTime(at, getLocale(), facts.timeZone) },
          ...(conditions ? [{ label: m.apply_decision_conditions(), value: conditions, isProse: true }] : []),
          ...(feedback ? [{ label: m.apply_decision_feedback(), value: feedback, isProse: true }] : []),
        ]}
      />
    </section>
  )
}
