import { href, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { ConflictForm } from '#app/components/conflict-form.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { conflictInputOf } from '#app/domain/case-input.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listColleagues } from '#db/case-people.ts'
import { findCaseHead } from '#db/case-view.ts'
import { recordConflict } from '#db/conflict.ts'

import type { Route } from './+types/conflicts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = found(await findCaseHead(personId, requireId(params.id)))
  const colleagues = await listColleagues(known.id)
  // Anyone may declare their own conflict; an officer who has none also records a colleague's.
  const mayName = known.roles.includes('officer') && !known.conflicted
  return { known, people: colleagues.filter((it) => mayName || it.personId === personId) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const form = await readForm(request, conflictInputOf(by.personId), {
    person: m.manage_conflict_person(),
    kind: m.conflict_kind(),
    effect: m.manage_conflicts_effect(),
    note: m.manage_conflict_note(),
  })
  if (!form.ok) return form.reply

  const { person, ...conflict } = form.input
  return attempt(async () => {
    await recordConflict(id, by, { ...conflict, personId: person })
    if (person === by.personId && conflict.effect === 'recused') return redirect('/manage')
    return redirect(`${href('/manage/applications/:id/reviewers', params)}?done=conflict`)
  })
}

export default function ConflictsPage({ loaderData: { known, people }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const values = actionData && 'values' in actionData ? actionData.values : {}
  return (
    <>
      <title>{pageTitle(m.manage_conflict_set(), problems)}</title>
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
      <ConflictForm {...{ people, problems, values }} />
    </>
  )
}
