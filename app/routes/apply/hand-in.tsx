import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { localized } from '#app/components/localized.ts'
import { HandInPaper } from '#app/components/hand-in-paper.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { problemOf } from '#app/domain/check-question.ts'
import { promisedPapers, sortPapers, takesPapers } from '#app/domain/hand-in.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { ApplicantView } from '#db/applicant-view.ts'
import { handIn } from '#db/attachment.ts'

import type { Route } from './+types/hand-in'

function paperOf({ definition, answers }: ApplicantView, key: string) {
  return found(promisedPapers(definition, answers).find(({ question }) => question.key === key))
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const { reference, organization, facts, status } = view
  const paper = paperOf(view, params.paper)
  return { paper, reference, organization, attachments: facts.attachments, isOpen: takesPapers(status) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const view = await applicationFor(context, params.id)
  const paper = paperOf(view, params.paper)
  await limit('upload', context, personId)
  const { received } = await readAnswerPost(request, [paper.question])
  const { taken, findings } = sortPapers(
    paper,
    received.map(({ file }) => file),
  )

  return attempt(async () => {
    await handIn({ personId, applicationId: view.id, question: paper.question.key }, taken)
    if (findings.length === 0) return redirect(`/apply/${view.id}?done=handed_in`)
    return data({ findings: findings.map((it) => problemOf(paper.question, it)) }, { status: 422 })
  })
}

export default function HandInPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { paper, reference, organization, attachments, isOpen } = loaderData
  const { question } = paper
  const findings = actionData && 'findings' in actionData ? actionData.findings : []
  const problems = fieldProblems(findings, { questions: [question], facts: { currency: '' } })
  return (
    <>
      <title>{pageTitle(localized(question.label), problems)}</title>
      <BackLink href={`/apply/${params.id}`} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {localized(question.label)}
      </PageHeading>
      <HandInPaper {...{ paper, attachments, problems, isOpen }} id={params.id} />
    </>
  )
}
