import { data } from 'react-router'

import { formatInstant, formatMoney } from '#app/domain/format.ts'
import { Refusal, type RefusalFact } from '#app/domain/refusal.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { Region } from '#db/funder.ts'

import { refusalSentences } from './refusal-sentences.ts'
import { funderRegion } from './region.ts'

/** What a page shows when a rule said no. */
export type RefusalReply = { refusal: string }

/**
 * Runs a change and says a rule's no as 409 with its sentence; anything else that is thrown is a bug and passes on. A page
 * that comes alive and shows the sentence exports `shouldRevalidate = () => true`, so that it shows what is true now.
 */
export async function attempt<T>(change: () => Promise<T>) {
  try {
    return await change()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not_found') throw data(null, { status: 404 })
    return data<RefusalReply>({ refusal: await refusalSentence(error) }, { status: 409 })
  }
}

/** A rule's no, in the page's language, with its amounts and times as the funder's region writes them. */
export async function refusalSentence({ code, facts }: Refusal): Promise<string> {
  const region = await funderRegion()
  const shown = (name: string) => {
    const fact = facts[name]
    return fact === undefined ? '' : show(fact, region)
  }
  return refusalSentences[code]({
    min: shown('min'),
    max: shown('max'),
    closedAt: shown('closedAt'),
    until: shown('until'),
    remaining: shown('remaining'),
    missing: shown('missing'),
    by: shown('by'),
  })
}

function show(fact: RefusalFact, { region, timeZone }: Region): string {
  if (fact instanceof Date) {
    const { date, time } = formatInstant(fact.toISOString(), { locale: getLocale(), region, timeZone })
    return m.refusal_moment({ date, time })
  }
  return typeof fact === 'object' ? formatMoney(fact, region) : String(fact)
}
