import { dayIn } from '#app/domain/calendar.ts'

/** Days as the people of the demonstration count them: back from the one on which it is made, in its call's zone. */
export type DemoDays = {
  /** The instant of a day at a time such as `17:00`, in Lima; a negative number of days lies ahead. */
  at: (daysAgo: number, time: string) => Date
  /** The day itself, as `YYYY-MM-DD`. */
  on: (daysAgo: number) => string
}

const dayLasts = 86_400_000

/** Counts days back from this instant. Peru has kept one offset from UTC since 1994. */
export function daysBefore(now: Date): DemoDays {
  const on = (daysAgo: number) => dayIn(new Date(now.getTime() - daysAgo * dayLasts), 'America/Lima')
  return { on, at: (daysAgo, time) => new Date(`${on(daysAgo)}T${time}:00-05:00`) }
}
