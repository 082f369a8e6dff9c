import type { DecisionWords } from '#app/domain/application-case.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { outcomeName } from './decision-outcome.ts'
import type { DecisionView } from './decision-view.ts'
import { formatMoney } from './format.ts'
import { SummaryList, type SummaryRow } from './summary-list.tsx'

type DecisionWordsProps = {
  it: Pick<DecisionView, 'call' | 'reasons'>
  words: DecisionWords
  /** Who and when, after the words. */
  more: readonly SummaryRow[]
}

/** Everything that a decision says, and who made it. */
export function DecisionWordsList({ it: { call, reasons }, words, more }: DecisionWordsProps) {
  const { outcome, amount, conditions, reasonCodes, feedback } = words
  const chosen = reasons.filter(({ code }) => reasonCodes.includes(code))
  const rows = [
    { key: m.decision_what(), value: outcomeName(outcome) },
    { key: m.decision_amount(), value: amount && formatMoney(amount, call.currency, getLocale()) },
    { key: m.decision_conditions(), value: conditions && <Lines text={conditions} /> },
    {
      key: m.decision_reasons(),
      value: chosen.length > 0 && chosen.map(({ label }) => textIn(label, getLocale())).join('; '),
    },
    { key: m.decision_feedback(), value: feedback && <Lines text={feedback} /> },
  ]
  return <SummaryList rows={[...rows.filter(({ value }) => Boolean(value)), ...more]} />
}

function Lines({ text }: { text: string }) {
  return <span className="minka-lines">{text}</span>
}
