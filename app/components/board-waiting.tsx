import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import { Notice } from './notice.tsx'

type BoardWaitingProps = {
  slug: string
  next: { reference: string; title: string; full: string; free: string; currency: string } | null
}

/** On the board: the money is enough for who comes next on the waiting list. */
export function BoardWaiting({ slug, next }: BoardWaitingProps) {
  if (!next) return null
  const money = (amount: string) => formatMoney(amount, next.currency, getLocale())
  return (
    <Notice title={m.waiting_turn({ application: `${next.reference} · ${next.title}` })}>
      <p>
        {m.waiting_turn_text({ amount: money(next.full), free: money(next.free) })}{' '}
        <a className="govuk-link" href={`/manage/calls/${slug}/waiting`}>
          {m.waiting_open()}
        </a>
      </p>
    </Notice>
  )
}
