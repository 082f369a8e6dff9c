import { z } from 'zod'

/** A place in a list that is ordered by time: the time of a row, in microseconds since 1970, and its id. */
export type TimeKey = [time: string, id: string]

/** Such a place as an address says it, `time~id`. */
export const timeKey = z
  .string()
  .regex(/^\d{1,18}~[0-9a-f-]{36}$/)
  .transform((text): TimeKey => [text.slice(0, text.indexOf('~')), text.slice(text.indexOf('~') + 1)])
  .refine(([, id]) => z.uuid().safeParse(id).success)
