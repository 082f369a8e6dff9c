import { href, redirect } from 'react-router'

import { AssignmentSteps } from '#app/components/assignment-steps.tsx'
import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { assignmentInput } from '#app/domain/case-input.ts'
import { cancelAssignment, recuse } from '#app/domain/review-assign.ts'
import { reviseReview } from '#app/domain/review-rules.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { changeReview } from '#db/review.ts'

import type { Route } from './+types/assignment'

export async function loader({ params, context }: Route.LoaderArgs) {
  return findReviewer(context.get(signedInAs).personId, params)
}

async function findReviewer(personId: string, { id, assignment }: { id: string; assignment: string }) {
  const known = found(await findCaseHead(personId, requireId(id)))
  const colleagues = await listColleagues(known.id)
  return { known, colleague: found(colleagues.find((it) => it.assignment?.id === assignment)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  await findReviewer(by.personId, params)
  const form = await readForm(request, assignmentInput, {
    reason: m.manage_move_reason(),
    kind: m.conflict_kind(),
  })
  if (!form.ok) return form.reply

  const { input } = form
  const done = { cancel: 'cancelled', revise: 'revised', recuse: 'conflict' }[input.intent]
  return attempt(async () => {
    await changeReview(params.assignment, by, (file, signed) => {
      if (input.intent === 'cancel') return cancelAssignment(file, input, signed)
      if (input.intent === 'revise') return reviseReview(file, {}, signed)
      return recuse(file, input, signed)
    })
    return redirect(`${href('/manage/applications/:id/reviewers', params)}?done=${done}`)
  })
}

export default function AssignmentPage({
  loaderData: { known, colleague },
  actionData,
}: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(colleague.name, problems)}</title>
      <CaseHead
        known={known}
        part="reviewers"
        above={<CaseProblems problems={problems} refusal={refusal} />}
      />
      {!known.conflicted && <AssignmentSteps {...{ colleague, problems }} />}
    </>
  )
}
