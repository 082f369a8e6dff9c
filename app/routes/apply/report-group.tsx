import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { localized } from '#app/components/localized.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { ReportGroupPage } from '#app/components/report-group-page.tsx'
import { findGroup } from '#app/domain/form.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { groupPage } from '#app/http/group-page.ts'
import { limit } from '#app/http/limits.ts'
import { nextAddress } from '#app/http/next-page.ts'
import { reportFor } from '#app/http/report-for.ts'
import { saveReport } from '#app/http/save-report.ts'

import type { Route } from './+types/report-group'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { written } = await reportFor(context, params.id, params.number)
  const page = found(findGroup(written.definition, params.group))
  const shown = groupPage(written, page, new URL(request.url).searchParams)
  return {
    ...shown,
    address: written.address,
    problems: fieldProblems(shown.problems, shown.page),
    warnings: fieldProblems(shown.warnings, shown.page),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { report, written } = await reportFor(context, params.id, params.number)
  const { group } = found(findGroup(written.definition, params.group))
  await limit('upload', context, personId)
  const post = await readAnswerPost(request, group.questions)
  const typed = Object.fromEntries(post.operations.map(({ question, raw }) => [question, raw]))

  const saved = await attempt(() => saveReport(personId, report.id, post))
  if ('init' in saved)
    return data({ ...saved.data, conflicts: [], refused: [], typed }, saved.init ?? undefined)
  if (saved.conflicts.length > 0) return data({ ...saved, refused: [], refusal: undefined }, { status: 409 })
  if (saved.refused.length > 0) {
    const refused = fieldProblems(saved.refused, { questions: group.questions, facts: written.facts })
    return data({ ...saved, refused, refusal: undefined, typed: {} }, { status: 422 })
  }
  const again = async () => (await reportFor(context, params.id, params.number)).written
  return redirect(await nextAddress({ again, post, group, before: written }, new URL(request.url)))
}

export default function ReportGroup({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, group, caption, warnings, address } = loaderData
  const problems = [...(actionData?.refused ?? []), ...loaderData.problems]
  return (
    <>
      <title>{pageTitle(localized(group.title), problems)}</title>
      <BackLink href={address} />
      <ReportGroupPage id={params.id} {...{ page, group, caption, problems, warnings, actionData }} />
    </>
  )
}
