import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { formatDateTime } from './format.ts'

type DeadlineProps = {
  closesAt: Date
  timeZone: string
  now: Date
  /** Where its label says already that this is the closing. */
  isLabeled?: boolean
}

/** When a call closes, with its zone, and how long that is from now by the server's clock. */
export function Deadline({ closesAt, timeZone, now, isLabeled }: DeadlineProps) {
  const when = formatDateTime(closesAt, getLocale(), timeZone)
  if (closesAt <= now) return isLabeled ? when : m.call_closed_at({ when })
  return (
    <>
      {isLabeled ? when : m.call_closes_at({ when })} · <strong>{timeLeft(closesAt, now)}</strong>
    </>
  )
}

const hour = 3_600_000

function timeLeft(until: Date, now: Date): string {
  const hours = Math.floor((until.getTime() - now.getTime()) / hour)
  if (hours < 2) return m.call_minutes_left()
  return hours < 48 ? m.call_hours_left({ hours }) : m.call_days_left({ days: Math.floor(hours / 24) })
}
