import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { DecisionView } from './decision-view.ts'
import { Facts } from './facts.tsx'
import { formatMoney } from './format.ts'
import { Notice } from './notice.tsx'

/** Who asks for how much, what the budget still holds, and what else there is to read. */
export function DecisionCase({ it }: { it: DecisionView }) {
  const money = (amount: string) => formatMoney(amount, it.call.currency, getLocale())
  const requested =
    it.requested === null ? [] : [{ label: m.decision_requested(), value: money(it.requested) }]
  const links = [
    { href: `/manage/calls/${it.call.slug}/ranking`, text: m.decision_back() },
    { href: `/manage/applications/${it.id}/history`, text: m.decision_see_history() },
    ...(it.released.some(({ outcome }) => outcome === 'awarded')
      ? [{ href: `/manage/applications/${it.id}/award`, text: m.decision_see_award() }]
      : []),
    ...(it.released.some(({ outcome }) => outcome === 'declined' || outcome === 'ineligible')
      ? [{ href: `/manage/applications/${it.id}/reconsideration`, text: m.reconsider_manage_title() }]
      : []),
  ]
  return (
    <>
      <Facts
        facts={[
          { label: m.decision_organization(), value: it.organization },
          ...requested,
          { label: m.decision_remaining(), value: money(it.call.remaining) },
        ]}
      />
      <p className="minka-links">
        {links.map(({ href, text }) => (
          <a key={href} className="govuk-link" href={href}>
            {text}
          </a>
        ))}
      </p>
      {it.hold && (
        <Notice title={m.decision_hold_title()}>
          <p>{m.decision_hold_text()}</p>
        </Notice>
      )}
    </>
  )
}
