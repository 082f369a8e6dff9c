import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'

const words = {
  proposed: m.minutes_proposed,
  approved: m.minutes_approved,
  released: m.minutes_released,
} as const

/** How far a decision has come, and since when. */
export function minutesDecisionWords(
  { status, at }: { status: keyof typeof words; at: string },
  timeZone: string,
): string {
  return words[status]({ when: formatDateTime(at, getLocale(), timeZone) })
}
