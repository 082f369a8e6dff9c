import type { z } from 'zod'

import { reviewerInvitationStep, reviewerInviteInput } from '#app/domain/reviewer-invitation.ts'
import { m } from '#app/messages/compiled/messages.js'
import { inviteReviewer, inviteReviewerAgain, withdrawReviewerInvitation } from '#db/reviewer-invitation.ts'

import { readFields } from './body.ts'
import { checkForm } from './read-form.ts'
import { newReviewerLink } from './reviewer-invitation.ts'

type Step = z.output<typeof reviewerInviteInput> | z.output<typeof reviewerInvitationStep>

/** Reads one of the two forms of the page of invitations: a new one, or a step with one that stands. */
export async function readReviewerStep(request: Request) {
  const fields = await readFields(request)
  if (fields.has('invitation')) return checkForm(fields, reviewerInvitationStep)
  return checkForm(fields, reviewerInviteInput, {
    invite_name: m.reviewer_invite_name(),
    invite_email: m.reviewer_invite_email(),
  })
}

/** Does what was asked, and answers what it was. */
export async function takeReviewerStep(personId: string, callId: string, step: Step): Promise<string> {
  if ('invite_name' in step) {
    const { invite_name: name, invite_email: email } = step
    await inviteReviewer(personId, callId, { ...newReviewerLink(), name, email })
    return 'invited'
  }
  if (step.intent === 'again') {
    await inviteReviewerAgain(personId, callId, { ...newReviewerLink(), id: step.invitation })
    return 'again'
  }
  await withdrawReviewerInvitation(personId, callId, step.invitation)
  return 'withdrawn'
}
