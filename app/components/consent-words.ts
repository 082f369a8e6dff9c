import type { Consent, ConsentWay } from '#app/domain/consent.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDay } from './format.ts'
import { localized } from './localized.ts'

const ways: Record<ConsentWay, () => string> = {
  signed_sheet: m.consent_way_signed_sheet,
  assembly: m.consent_way_assembly,
  spoken: m.consent_way_spoken,
}

/** How an organization agreed. */
export function consentWayName(way: ConsentWay): string {
  return ways[way]()
}

/** Who agreed, when and how, in one sentence. */
export function consentSentence({ givenBy, givenOn, way }: Consent): string {
  return m.consent_given({ name: givenBy, day: formatDay(givenOn, getLocale()), way: consentWayName(way) })
}

type Asked = { facilitator: string; organization: string; call: LocalizedText; privacy: LocalizedText }

/** What an organization agrees to, word for word, in the page's language. */
export function consentText({ facilitator, organization, call, privacy }: Asked): string[] {
  return [m.consent_words({ facilitator, organization, call: localized(call) }), localized(privacy)]
}
