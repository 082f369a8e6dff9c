import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { InviteReviewer } from '#app/components/invite-reviewer.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReviewerInvitations, reviewerInvitationDone } from '#app/components/reviewer-invitations.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { textIn } from '#app/domain/text.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readReviewerStep, takeReviewerStep } from '#app/http/reviewer-invite-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findAssigning } from '#db/assignment-stage.ts'
import { listReviewerInvitations } from '#db/reviewer-invitation.ts'

import type { Route } from './+types/invitations'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findAssigning(personId, params.slug))
  const done = new URL(request.url).searchParams.get('done')
  return { call, invitations: await listReviewerInvitations(personId, call.id), done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { call } = found(await findAssigning(personId, params.slug))
  const step = await readReviewerStep(request)
  if (!step.ok) return step.reply

  return attemptBeside({ typed: step.typed, fields: { invited_already: 'invite_name' } }, async () => {
    const done = await takeReviewerStep(personId, call.id, step.input)
    return redirect(`/manage/calls/${params.slug}/invitations?done=${done}`)
  })
}

export default function InvitationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, invitations, done } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const said = actionData ? undefined : reviewerInvitationDone(done)
  return (
    <>
      <title>{pageTitle(m.reviewer_invite_title(), problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.assigning_back()} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={textIn(call.title, getLocale())}>{m.reviewer_invite_title()}</PageHeading>
      {invitations.length > 0 ? (
        <ReviewerInvitations timeZone={call.timeZone} invitations={invitations} />
      ) : (
        <EmptyState title={m.reviewer_invite_none()} />
      )}
      <InviteReviewer problems={problems} values={actionData?.values ?? {}} />
    </>
  )
}
