import type { Slate } from '#app/domain/slate-answer.ts'
import { minus } from '#app/domain/money.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney, formatNumber } from './format.ts'
import type { SlateView } from './slate-view.ts'
import { pointWords, rankedByWords } from './slate-words.ts'
import { Stats } from './stats.tsx'

/** The figures of a slate, and how sure it is. */
export function SlateSummary({ slate, view }: { slate: Slate; view: SlateView }) {
  const money = (amount: string) => formatMoney(amount, view.call.currency, getLocale())
  const { picks, total, quality, departures } = slate
  return (
    <>
      <Stats
        figures={[
          { label: m.slate_funded(), value: String(picks.length) },
          {
            label: m.slate_total(),
            value: money(total),
            note: m.slate_total_of({ amount: money(view.budget) }),
          },
          { label: m.slate_left(), value: money(minus(view.budget, total)) },
          { label: m.slate_quality(), value: pointWords(quality), note: m.slate_quality_note() },
          { label: m.slate_departures(), value: String(departures.length), note: m.slate_departures_note() },
        ]}
      />
      <p className="govuk-body minka-reading">
        {rankedByWords(view.rankedBy)} {certainty(slate, view)}
      </p>
    </>
  )
}

function certainty({ proven, gap }: Slate, { request }: SlateView): string {
  if (request.way === 'rank') return m.slate_follows_rank()
  if (!proven || gap > 1e-5) {
    return m.slate_not_proven({ percent: formatNumber(gap * 100, getLocale(), 4) })
  }
  return m.slate_proven()
}
