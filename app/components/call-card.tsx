import type { CallTexts } from '#app/domain/call-texts.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Deadline } from './deadline.tsx'
import { formatDateTime, formatMoney } from './format.ts'
import { localized } from './localized.ts'

type CallCardProps = {
  call: {
    slug: string
    title: LocalizedText
    texts: CallTexts
    window: 'not_open' | 'open' | 'grace' | 'closed'
    opensAt: Date
    closesAt: Date
    timeZone: string
    currency: string
    awardMin: string
    awardMax: string
  }
  now: Date
}

/** A call in a list: what it gives and until when. */
export function CallCard({ call, now }: CallCardProps) {
  const { slug, title, texts, window, opensAt, closesAt, timeZone } = call
  const money = (amount: string) => formatMoney(amount, call.currency, getLocale())
  return (
    <article className="minka-call">
      <h3 className="govuk-heading-m">
        <a className="govuk-link" href={`/calls/${slug}`}>
          {localized(title)}
        </a>
      </h3>
      {texts.summary && <p className="govuk-body">{localized(texts.summary)}</p>}
      <p className="govuk-body">
        {!texts.summary && (
          <>
            {m.call_award({ min: money(call.awardMin), max: money(call.awardMax) })}
            <br />
          </>
        )}
        {window === 'not_open' ? (
          m.call_opens_at({ when: formatDateTime(opensAt, getLocale(), timeZone) })
        ) : (
          <Deadline {...{ closesAt, timeZone, now }} />
        )}
      </p>
    </article>
  )
}
