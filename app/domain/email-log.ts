import { z } from 'zod'

export const emailStatuses = ['queued', 'sending', 'sent', 'failed'] as const
export type EmailStatus = (typeof emailStatuses)[number]

/** A place in the list: when its email was owed, in microseconds since 1970, and its id. */
export type EmailKey = [time: string, id: string]

const key = z
  .string()
  .regex(/^\d{1,18}~[0-9a-f-]{36}$/)
  .transform((text): EmailKey => [text.slice(0, text.indexOf('~')), text.slice(text.indexOf('~') + 1)])
  .refine(([, id]) => z.uuid().safeParse(id).success)

/** What the list of emails is asked for, as its address says it. Whatever the address says wrong is passed over. */
export const emailLogAsk = z.object({
  status: z.enum(emailStatuses).optional().catch(undefined),
  before: key.optional().catch(undefined),
  after: key.optional().catch(undefined),
})

/** The address of a part of the list. */
export function emailLogAddress(ask: {
  status?: EmailStatus | undefined
  [way: string]: string | EmailKey | undefined
}) {
  const told = Object.entries(ask).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join('~')]],
  )
  const query = new URLSearchParams(told).toString()
  return query === '' ? '/manage/emails' : `/manage/emails?${query}`
}

/** The form that asks for a failed email to be sent again. */
export const retryInput = z.object({ email: z.uuid() })
