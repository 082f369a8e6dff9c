import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { conflictKindName } from '#app/components/conflict-kind.ts'
import { problemOf } from '#app/components/field-problem.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { ReasonForm } from '#app/components/reason-form.tsx'
import { statedReasonInput } from '#app/domain/case-input.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { liftConflict } from '#db/conflict.ts'

import type { Route } from './+types/conflict'

export async function loader({ params, context }: Route.LoaderArgs) {
  const known = found(await findCaseHead(context.get(signedInAs).personId, requireId(params.id)))
  const conflicts = (await listColleagues(known.id)).flatMap(({ name, conflicts }) =>
    conflicts.map((it) => ({ id: it.id, kind: it.kind, name })),
  )
  return { known, conflict: found(conflicts.find(({ id }) => id === params.conflict)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const form = await readForm(request, statedReasonInput, { reason: m.manage_move_reason() })
  if (!form.ok) return form.reply

  return attempt(async () => {
    await liftConflict({ applicationId: id, conflictId: params.conflict }, by, form.input)
    return redirect(`${href('/manage/applications/:id/reviewers', params)}?done=lifted`)
  })
}

export default function ConflictPage({ loaderData: { known, conflict }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const { name, kind } = conflict
  return (
    <>
      <title>{pageTitle(m.manage_conflict_lift_title(), problems)}</title>
      <CaseHead
        known={known}
        part="reviewers"
        above={
          <CaseProblems
            problems={problems}
            refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined}
          />
        }
      />
      <h2 className="govuk-heading-m">{m.manage_conflict_lift_title()}</h2>
      <p className="govuk-body">{m.manage_conflict_lift_text({ name, kind: conflictKindName(kind) })}</p>
      <ReasonForm button={m.manage_conflict_lift()} error={problemOf(problems, 'reason')} />
    </>
  )
}
