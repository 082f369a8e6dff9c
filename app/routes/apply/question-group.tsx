import { data, redirect } from 'react-router'

import { AnswersClosed } from '#app/components/answers-closed.tsx'
import { AsSent } from '#app/components/as-sent.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { PageHistoryLink } from '#app/components/page-history-link.tsx'
import { PagePresence } from '#app/components/page-presence.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { localized } from '#app/components/localized.ts'
import { QuestionGroupPage } from '#app/components/question-group-page.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import uploads from '#app/device/uploads.ts?worker&url'
import { findGroup } from '#app/domain/form.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { groupPage } from '#app/http/group-page.ts'
import { limit } from '#app/http/limits.ts'
import { nextAddress, writtenApplication } from '#app/http/next-page.ts'
import { saveAnswers } from '#app/http/save-answers.ts'
import { listPresentFor } from '#db/together.ts'

import type { Route } from './+types/question-group'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const page = found(findGroup(view.definition, params.group))
  const present = await listPresentFor(context.get(signedInAs).personId, view.id, page.group.key)
  const shown = groupPage(writtenApplication(view), page, new URL(request.url).searchParams)
  return {
    ...shown,
    problems: fieldProblems(shown.problems, shown.page),
    warnings: fieldProblems(shown.warnings, shown.page),
    present: present.filter((it) => it.page === page.group.key).map(({ name }) => name),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const view = await applicationFor(context, params.id)
  const { group } = found(findGroup(view.definition, params.group))
  await limit('upload', context, personId)
  const post = await readAnswerPost(request, group.questions)
  const typed = Object.fromEntries(post.operations.map(({ question, raw }) => [question, raw]))

  const saved = await attempt(() => saveAnswers(personId, view.id, post))
  if ('init' in saved)
    return data({ ...saved.data, conflicts: [], refused: [], typed }, saved.init ?? undefined)
  if (saved.conflicts.length > 0) return data({ ...saved, refused: [], refusal: undefined }, { status: 409 })
  if (saved.refused.length > 0) {
    const refused = fieldProblems(saved.refused, { questions: group.questions, facts: view.facts })
    return data({ ...saved, refused, refusal: undefined, typed: {} }, { status: 422 })
  }
  const again = async () => writtenApplication(await applicationFor(context, view.id))
  const before = writtenApplication(view)
  return redirect(await nextAddress({ again, post, group, before }, new URL(request.url)))
}

export default function QuestionsPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { page, group, caption, present, warnings } = loaderData
  const problems = [...(actionData?.refused ?? []), ...loaderData.problems]
  return (
    <>
      <title>{pageTitle(localized(group.title), problems)}</title>
      <BackLink href={`/apply/${params.id}`} />
      <PagePresence present={present} />
      {page.isOpen ? (
        <QuestionGroupPage
          {...{ page, group, caption, problems, warnings, actionData, uploads }}
          id={params.id}
        />
      ) : (
        <AsSent id="answers-closed">
          {import.meta.env.SSR && (
            <AnswersClosed {...{ page, group, caption }} id={params.id} posted={actionData} />
          )}
        </AsSent>
      )}
      <PageHistoryLink id={params.id} group={params.group} />
    </>
  )
}
