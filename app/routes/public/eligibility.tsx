import { data, href, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { Button } from '#app/components/button.tsx'
import { EligibilityResult } from '#app/components/eligibility-result.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { QuestionForm } from '#app/components/question-form.tsx'
import type { Answers } from '#app/domain/answer.ts'
import { checkEligibility } from '#app/domain/eligibility.ts'
import { readRaw } from '#app/domain/read-answer.ts'
import { readFields } from '#app/http/body.ts'
import { requestFacts } from '#app/http/context.ts'
import { eligibilityQuery } from '#app/http/eligibility-query.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCall } from '#db/call.ts'

import type { Route } from './+types/eligibility'

export { livePage as handle } from '#app/components/live-page.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const call = found(await findCall(params.slug, context.get(requestFacts).reachedUsAt))
  const { title, facts, window } = call
  if (call.eligibility.length === 0)
    throw redirect(href(window === 'open' ? '/apply/start/:slug' : '/calls/:slug', params))
  return { title, facts, window, questions: call.eligibility.map(({ question }) => question) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const call = found(await findCall(params.slug, context.get(requestFacts).reachedUsAt))
  const fields = await readFields(request)
  const answers: Answers = Object.fromEntries(
    call.eligibility.map(({ question }) => [question.key, readRaw(question, fields)]),
  )
  const { problems: faults, refused } = checkEligibility(call.eligibility, answers, call.facts)
  const questions = call.eligibility.map(({ question }) => question)
  const problems = fieldProblems(faults, { questions, facts: call.facts })
  const start = `/apply/start/${params.slug}?${eligibilityQuery(call.eligibility, answers)}`
  return data({ answers, problems, refused, start }, { status: problems.length > 0 ? 422 : 200 })
}

export default function EligibilityPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, questions, facts, window } = loaderData
  const { answers = {}, problems = [], refused = [], start = '' } = actionData ?? {}
  const isChecked = actionData !== undefined && problems.length === 0
  return (
    <>
      <title>{pageTitle(m.call_check_title(), problems)}</title>
      <BackLink href={`/calls/${params.slug}`} text={localized(title)} />
      <ErrorSummary problems={problems} />
      {isChecked && <EligibilityResult refused={refused} start={window === 'open' ? start : undefined} />}
      <PageHeading caption={localized(title)}>{m.call_check_title()}</PageHeading>
      <p className="govuk-body">{m.call_check_intro()}</p>
      <QuestionForm
        questions={questions}
        answers={answers}
        facts={facts}
        problems={problems}
        placesHref={`/calls/${params.slug}/places/`}
        fileHref={() => ''}
      >
        <Button variant={isChecked ? 'secondary' : 'primary'}>{m.call_check_button()}</Button>
      </QuestionForm>
    </>
  )
}
