import { z } from 'zod'

import { dayFrom } from './calendar.ts'

/** The day that was typed into the three inputs of this name, as `YYYY-MM-DD`; nothing when there is no such day. */
export function typedDay(typed: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const part = (of: string) => z.string().catch('').parse(typed[`${name}-${of}`])
  return dayFrom({ day: part('day'), month: part('month'), year: part('year') })
}

/** Whether nothing at all was typed into the three inputs of this name. */
export function isDayEmpty(typed: Readonly<Record<string, unknown>>, name: string): boolean {
  return ['day', 'month', 'year'].every((of) => {
    const part = typed[`${name}-${of}`]
    return typeof part !== 'string' || part.trim() === ''
  })
}
