import { dateFormatter } from './formatter.ts'

/** The last minute of a day (`YYYY-MM-DD`) in a time zone, as an instant: 23:59 by the clocks there. */
export function endOfDay(day: string, timeZone: string): Date {
  return instantAt({ day, time: '23:59' }, timeZone)
}

/** The instant at which the clocks of a time zone show this day (`YYYY-MM-DD`) and time (`HH:MM`). */
export function instantAt({ day, time }: { day: string; time: string }, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const first = wanted - offsetAt(wanted, timeZone)
  // Near a change of clocks the first guess may lie on its other side.
  return new Date(wanted - offsetAt(first, timeZone))
}

/** How many milliseconds the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = dateFormatter('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((it) => it.type === type)?.value ?? 0)
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return there - Math.floor(instant / 1000) * 1000
}
