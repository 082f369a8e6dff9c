import { CaseConflicts } from '#app/components/case-conflicts.tsx'
import { caseDone } from '#app/components/case-done.ts'
import { CaseHead } from '#app/components/case-head.tsx'
import { FindReviewers } from '#app/components/find-reviewers.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { ReviewersTable } from '#app/components/reviewers-table.tsx'
import { StaffReviews } from '#app/components/staff-reviews.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { isDecider } from '#app/http/access-to-awards.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { askReviewerByPost } from '#app/http/reviewer-ask-post.ts'
import { readReviewers } from '#app/http/reviewers-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { Colleague } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'

import type { Route } from './+types/reviewers'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = found(await findCaseHead(personId, requireId(params.id)))
  const read = await readReviewers(personId, known.id)
  const said = new URL(request.url).searchParams
  return { known, ...read, done: said.get('done'), asked: said.get('asked') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const known = found(await findCaseHead(by.personId, requireId(params.id)))
  return askReviewerByPost(request, known, by)
}

const isReviewer = ({ roles }: Pick<Colleague, 'roles'>) => roles.includes('reviewer')

export default function ReviewersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, colleagues, lifted, withheld, reviews, ties, done, asked } = loaderData
  const { id, status, timeZone } = known
  const isOfficer = known.roles.includes('officer')
  const mayAssign = isOfficer && !known.conflicted && status === 'in_review'
  const lacking = known.reviews.required - known.reviews.submitted - known.reviews.open
  const name = colleagues.find(({ personId }) => personId === asked)?.name
  const said = name ? m.manage_done_assigned({ name }) : caseDone(done)
  const above = actionData ? (
    <Refused refusal={replyOf(actionData).refusal} />
  ) : (
    said && <SuccessMessage>{said}</SuccessMessage>
  )
  return (
    <>
      <title>{pageTitle(m.manage_case_reviewers())}</title>
      <CaseHead known={known} part="reviewers" above={above} />
      <LetterFirst reply={actionData} button={m.manage_reviewers_assign()}>
        <ReviewersTable
          {...{ id, mayAssign }}
          mayOpen={isOfficer}
          reviewers={colleagues.filter(isReviewer)}
        />
        {mayAssign && lacking > 0 && <FindReviewers lacking={lacking} />}
        {status !== 'in_review' && <p className="govuk-body">{m.manage_reviewers_closed()}</p>}
        <StaffReviews {...{ id, withheld, reviews }} isOpen={status === 'in_review'} />
        <CaseConflicts
          mayLift={isOfficer && !known.conflicted}
          maySet={isDecider(known.roles)}
          {...{ id, colleagues, lifted, ties, timeZone }}
        />
      </LetterFirst>
    </>
  )
}
