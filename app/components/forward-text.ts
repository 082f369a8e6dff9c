import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import type { CallTexts } from '#app/domain/call-texts.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatMoney } from './format.ts'
import { localized } from './localized.ts'
import { windowSentences } from './window-sentences.ts'

type ForwardedCall = {
  title: LocalizedText
  texts: CallTexts
  regions: readonly string[]
  window: CallWindow
  opensAt: Date
  facts: Pick<CallFacts, 'currency' | 'awardMin' | 'awardMax' | 'closesAt' | 'timeZone'>
}

/** A call in a few plain lines to send on: what, how much, who, until when, and its address. */
export function forwardText(call: ForwardedCall, address: string): string {
  const { title, texts, regions, facts } = call
  const { currency, awardMin, awardMax } = facts
  const money = (amount: string) => formatMoney(amount, currency, getLocale())
  const award = m.call_from_to({ from: money(awardMin), to: money(awardMax) })
  const lines = [
    localized(title),
    ...(texts.summary ? [localized(texts.summary)] : []),
    '',
    `${m.call_fact_award()}: ${award}`,
    ...(regions.length > 0 ? [`${m.call_regions()}: ${regions.join(', ')}`] : []),
    ...windowSentences(call),
    ...(texts.who.length > 0 ? ['', `${m.call_who()}:`, ...texts.who.map((it) => `- ${localized(it)}`)] : []),
    '',
    m.call_forward_more({ address }),
  ]
  return lines.join('\n')
}
