import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { conflictKindName } from '#app/components/conflict-kind.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { Select } from '#app/components/select.tsx'
import { recuse } from '#app/domain/review-assign.ts'
import { declaredKinds, recuseInput } from '#app/domain/review-declaration.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findReview } from '#db/review-view.ts'
import { changeReview } from '#db/review.ts'

import type { Route } from './+types/recuse'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { reference, title } = await ownReview(context.get(signedInAs).personId, params.assignment)
  return { reference, title }
}

async function ownReview(personId: string, assignment: string) {
  return found(await findReview(personId, requireId(assignment)))
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  await ownReview(by.personId, params.assignment)
  const form = await readForm(request, recuseInput, { kind: m.conflict_kind() })
  if (!form.ok) return form.reply

  return attempt(async () => {
    await changeReview(params.assignment, by, (file, signed) => recuse(file, form.input, signed))
    return redirect('/review?done=recused')
  })
}

export default function RecusePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  return (
    <>
      <title>{pageTitle(m.review_recuse_title(), problems)}</title>
      <BackLink href={`/review/${params.assignment}`} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={`${loaderData.reference} · ${loaderData.title}`}>
        {m.review_recuse_title()}
      </PageHeading>
      <p className="govuk-body">{m.review_recuse_text()}</p>
      <form method="post">
        <Select
          name="kind"
          label={m.conflict_kind()}
          error={problemOf(problems, 'kind')}
          options={declaredKinds.map((value) => ({ value, label: conflictKindName(value) }))}
        />
        <Button variant="warning">{m.review_recuse_button()}</Button>
      </form>
    </>
  )
}
