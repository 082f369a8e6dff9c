import { z } from 'zod'

import { refuseUnless } from './refusal.ts'
import { personName, plainAddress } from './sign-in.ts'

/** How long an invitation to review for a call can be answered, in days. */
export const reviewerInvitationDays = 7

/** An invitation to review for a call as the office sees it; `failure` is why its letter did not arrive. */
export type ReviewerInvitation = {
  id: string
  name: string
  email: string
  invitedBy: string
  expiresAt: Date
  isOver: boolean
  answer: 'accepted' | 'declined' | null
  answeredAt: Date | null
  reason: string | null
  failure: string | null
}

/** Whom an officer invites. */
export const reviewerInviteInput = z.object({ invite_name: personName, invite_email: plainAddress })

/** What an officer does with an invitation that stands: sends a new link, or withdraws it. */
export const reviewerInvitationStep = z.object({
  invitation: z.uuid(),
  intent: z.enum(['again', 'withdraw']),
})

/** What the invited person says; a reason may be given and is read by the office. */
export const reviewerAnswerInput = z.object({
  intent: z.enum(['accept', 'decline']),
  reason: z.string().trim().max(2_000).default(''),
})
export type ReviewerAnswer = z.output<typeof reviewerAnswerInput>

/** How an invitation stands. */
export type StandingInvitation = { expiresAt: Date; isAnswered: boolean; isWithdrawn: boolean }

/** What became of an invitation at a time: a link is good for one answer, until its day. */
export function invitationState(
  { expiresAt, isAnswered, isWithdrawn }: StandingInvitation,
  at: Date,
): 'open' | 'answered' | 'over' {
  if (isAnswered) return 'answered'
  return isWithdrawn || expiresAt <= at ? 'over' : 'open'
}

/** Refuses to take an answer twice, or to one that is over. */
export function requireOpenInvitation(invitation: StandingInvitation, at: Date): void {
  const state = invitationState(invitation, at)
  refuseUnless(state !== 'answered', 'reviewer_answered')
  refuseUnless(state !== 'over', 'invitation_over')
}
