import { BackLink } from '#app/components/back-link.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { FormPreview } from '#app/components/form-preview.tsx'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { leanedOn } from '#app/domain/asked.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { findGroup } from '#app/domain/form.ts'
import { pagesBeside } from '#app/domain/form-part.ts'
import { tryAnswers } from '#app/domain/try-answers.ts'
import { readFields } from '#app/http/body.ts'
import { requestFacts } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { previewAsAsked, previewedAs } from '#app/http/preview-mode.ts'
import { versionFor } from '#app/http/version-for.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findPreviewSetting } from '#db/form-preview.ts'

import type { Route } from './+types/form-preview'

export { livePage as handle } from '#app/components/live-page.ts'

export const middleware = [previewAsAsked]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { form, number, definition } = await versionFor(context, params)
  const { section, group } = found(findGroup(definition, params.group))
  const { facts, places, callSlug } = await findPreviewSetting(form, context.get(requestFacts).reachedUsAt)
  return {
    base: `/manage/forms/${form.id}/versions/${number}`,
    section: section.title,
    group,
    elsewhere: leanedOn(definition, group.questions),
    facts: { ...facts, places: new Map<string, string | undefined>() },
    places,
    placesHref: callSlug === null ? '' : `/calls/${callSlug}/places/`,
    beside: pagesBeside(definition, params.group),
    mode: previewedAs(context),
  }
}

/** Tries out what was typed: says what a check would say, and stores nothing. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { form, definition } = await versionFor(context, params)
  const { questions } = found(findGroup(definition, params.group)).group
  const { facts } = await findPreviewSetting(form, context.get(requestFacts).reachedUsAt)
  const { answers, rowCounts, isMoved } = tryAnswers(questions, await readFields(request))
  const problems = isMoved ? [] : checkAnswers(definition, answers, facts, questions)
  return { answers, rowCounts, problems }
}

export default function FormPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { base, group, facts } = loaderData
  const problems = fieldProblems(actionData?.problems ?? [], { questions: group.questions, facts })
  return (
    <>
      <title>{pageTitle(localized(group.title), problems)}</title>
      <BackLink href={base} text={m.form_preview()} />
      <FormPreview {...loaderData} problems={problems} tried={actionData} />
    </>
  )
}
