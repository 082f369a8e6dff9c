import { getLocale } from '#app/messages/compiled/runtime.js'
import { m } from '#app/messages/compiled/messages.js'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** How long ago something was, in one unit: `hace 20 minutos`. */
export function ago(at: Date, now: Date): string {
  const past = Math.max(0, now.getTime() - at.getTime())
  const words = new Intl.RelativeTimeFormat(getLocale())
  if (past < minute) return m.ago_moment()
  if (past < hour) return words.format(-Math.floor(past / minute), 'minute')
  if (past < day) return words.format(-Math.floor(past / hour), 'hour')
  return words.format(-Math.floor(past / day), 'day')
}
