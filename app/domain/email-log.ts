import { z } from 'zod'

import { timeKey, type TimeKey } from './time-key.ts'

export const emailStatuses = ['queued', 'sending', 'sent', 'failed'] as const
export type EmailStatus = (typeof emailStatuses)[number]

/**
 * How one attempt ended: the relay took it, or its log says that it had; it was kept for developers; it is to be tried
 * again, since the relay says so, cannot be reached, or never answered; or it was refused for good. One that was taken may be
 * returned later, which somebody notes.
 */
export type AttemptOutcome =
  'accepted' | 'found' | 'kept' | 'later' | 'away' | 'doubtful' | 'never' | 'returned'

/** What the portal itself can say of an attempt. */
export type TriedOutcome = Exclude<AttemptOutcome, 'returned'>

/** What the list of emails is asked for, as its address says it. Whatever the address says wrong is passed over. */
export const emailLogAsk = z.object({
  status: z.enum(emailStatuses).optional().catch(undefined),
  q: z.string().trim().max(100).default('').catch(''),
  call: z.uuid().optional().catch(undefined),
  before: timeKey.optional().catch(undefined),
  after: timeKey.optional().catch(undefined),
})

export type EmailLogAsk = z.output<typeof emailLogAsk>

type Address = { [Name in keyof EmailLogAsk]?: EmailLogAsk[Name] | undefined }

/** The address of a part of the list, or of the same part as a file. */
export function emailLogAddress(ask: Address, path: string = '/manage/emails'): string {
  const told = Object.entries<string | TimeKey | undefined>(ask).flatMap(
    ([name, value]): [string, string][] =>
      value === undefined || value === ''
        ? []
        : [[name, typeof value === 'string' ? value : value.join('~')]],
  )
  const query = new URLSearchParams(told).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The form that asks for a failed email to be sent again, to the same address. */
export const retryInput = z.object({ email: z.uuid() })

/** The form that corrects an address and sends again what did not reach it. */
export const correctInput = z.object({
  address: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email('problem_not_an_email').max(254, 'problem_not_an_email')),
  reason: z.string().trim().min(1, 'problem_required').max(500),
})
/** The form that notes that an email came back, in the words of the message that says so. */
export const returnedInput = z.object({
  words: z.string().trim().min(1, 'problem_required').max(500, 'problem_too_long').default(''),
})
export type Correction = z.output<typeof correctInput>

/** The form that holds back the letters of a call, or lets them go. */
export const pauseInput = z.object({
  call: z.uuid('problem_required_choice'),
  reason: z.string().trim().min(1, 'problem_required').max(500),
})
export const resumeInput = z.object({ resume: z.uuid() })

/** What a relay said, without whom it said it of: for those who need not know. */
export function withoutAddresses(reply: string): string {
  return reply.replaceAll(/[^\s<>"]+@[^\s<>"]+/g, '…')
}
