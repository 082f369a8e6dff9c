import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { formatMoney } from './format.ts'
import { Notice } from './notice.tsx'

type WaitingNextProps = {
  next: { id: string; reference: string; title: string; full: string }
  free: string
  fits: boolean
  currency: string
}

/** Who comes next, and the button that proposes them: another person approves it. */
export function WaitingNext({ next, free, fits, currency }: WaitingNextProps) {
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  const application = `${next.reference} · ${next.title}`
  if (!fits)
    return (
      <Notice title={m.waiting_short({ application })}>
        <p>{m.waiting_short_text({ amount: money(next.full), free: money(free) })}</p>
      </Notice>
    )
  return (
    <Notice title={m.waiting_turn({ application })}>
      <p>{m.waiting_turn_text({ amount: money(next.full), free: money(free) })}</p>
      <form method="post" className="minka-no-print">
        <input type="hidden" name="application" value={next.id} />
        <Button>{m.waiting_propose({ amount: money(next.full) })}</Button>
      </form>
    </Notice>
  )
}
