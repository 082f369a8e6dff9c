import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { RubricDraft } from '#app/components/rubric-draft.tsx'
import { RubricFormChoice } from '#app/components/rubric-form-choice.tsx'
import { RubricHistory } from '#app/components/rubric-history.tsx'
import { rubricDone } from '#app/components/rubric-said.ts'
import { RubricVersions } from '#app/components/rubric-versions.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { changeRubric } from '#app/http/rubric-post.ts'
import { rubricFor, rubricPage } from '#app/http/rubric-page.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/rubric'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { family } = await rubricFor(context, params.rubric)
  return { ...rubricPage(family), done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId, family } = await rubricFor(context, params.rubric)
  return changeRubric(request, personId, family.id)
}

export default function RubricPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rubric, draft, versions, done } = loaderData
  const said = actionData ? undefined : rubricDone(done)
  return (
    <>
      <title>{pageTitle(localized(rubric.title))}</title>
      <BackLink href="/manage/rubrics" text={m.rubrics_title()} />
      <CaseProblems refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {said && <SuccessMessage>{said}</SuccessMessage>}
      <PageHeading caption={localized(rubric.funder)}>{localized(rubric.title)}</PageHeading>
      {draft ? (
        <>
          <RubricDraft id={rubric.id} draft={draft} />
          <RubricFormChoice forms={rubric.forms} chosen={draft.formVersionId} />
        </>
      ) : (
        <form method="post">
          <p className="govuk-body">{m.rubric_start_text()}</p>
          <Button name="do" value="start">
            {m.rubric_start()}
          </Button>
        </form>
      )}
      <RubricVersions {...{ versions }} calls={rubric.calls} timeZone={rubric.timeZone} />
      <RubricHistory changes={rubric.changes} timeZone={rubric.timeZone} />
    </>
  )
}
