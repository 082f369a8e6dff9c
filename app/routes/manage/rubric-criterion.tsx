import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { CriterionForm } from '#app/components/criterion-form.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { rubricFaultProblems } from '#app/components/rubric-fault-sentence.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { criterionPage, rubricFor } from '#app/http/rubric-page.ts'
import { saveCriterion } from '#app/http/rubric-post.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/rubric-criterion'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { family } = await rubricFor(context, params.rubric)
  const isSaved = new URL(request.url).searchParams.has('saved')
  return { ...criterionPage(context, family, params.criterion), isSaved }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, family } = await rubricFor(context, params.rubric)
  const page = criterionPage(context, family, params.criterion)
  return saveCriterion(request, { personId, rubric: family.id, criterion: params.criterion, page })
}

export default function RubricCriterionPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const { rubric, isNew, isSaved, faults } = page
  const { typed = {}, rowCounts = {}, isChanged = false, refusal } = actionData ?? {}
  const problems = actionData ? [] : rubricFaultProblems(faults)
  const title = isNew ? m.rubric_criterion_add() : m.rubric_criterion()
  return (
    <>
      <title>{pageTitle(title, problems)}</title>
      <BackLink href={`/manage/rubrics/${rubric.id}`} text={localized(rubric.title)} />
      <CaseProblems
        problems={problems}
        refusal={refusal ?? (isChanged ? m.rubric_criterion_changed() : undefined)}
      />
      {isSaved && problems.length === 0 && !actionData && (
        <SuccessMessage>{m.rubric_done_saved()}</SuccessMessage>
      )}
      <PageHeading caption={localized(rubric.title)}>{title}</PageHeading>
      {isSaved && problems.length > 0 && <p className="govuk-body">{m.callsetup_saved_but()}</p>}
      <CriterionForm {...{ page, typed, rowCounts, problems }} />
    </>
  )
}
