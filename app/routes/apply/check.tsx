import { BackLink } from '#app/components/back-link.tsx'
import { CallOver } from '#app/components/call-over.tsx'
import { CheckedAnswers } from '#app/components/checked-answers.tsx'
import { CheckedGoOn } from '#app/components/checked-go-on.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { isBeingWritten } from '#app/domain/applicant-status.ts'
import { isOver } from '#app/domain/application-submit.ts'
import { formPages, pageOf } from '#app/domain/application-pages.ts'
import { checkAnswers, submittedAnswers } from '#app/domain/check-form.ts'
import type { Problem } from '#app/domain/problem.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { requestFacts } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/check'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { definition, answers, ...head } = await applicationFor(context, params.id)
  const asked = submittedAnswers(definition, answers, head.facts)
  const pages = formPages({ definition, answers, facts: head.facts })
  const isClosed = isOver(head, context.get(requestFacts).reachedUsAt)
  const isWritten = isBeingWritten(head.status) && !isClosed
  const found = isWritten ? checkAnswers(definition, answers, head.facts) : []
  return {
    view: { ...head, answers: asked },
    pages,
    isWritten,
    isClosed,
    problems: found.filter(({ question }) => pageOf(pages, question)),
  }
}

export default function CheckPage({ loaderData, params }: Route.ComponentProps) {
  const { view, pages, problems, isWritten, isClosed } = loaderData
  const shown = {
    questions: pages.flatMap(({ group }) => group.questions),
    facts: view.facts,
    hrefOf: ({ question }: Problem) =>
      `/apply/${params.id}/questions/${pageOf(pages, question)?.group.key ?? ''}?back=check`,
  }
  const errors = fieldProblems(
    problems.filter(({ severity }) => severity === 'error'),
    shown,
  )
  const warnings = fieldProblems(
    problems.filter(({ severity }) => severity === 'warning'),
    shown,
  )
  const title = isWritten ? m.apply_check_title() : m.apply_read_title()
  return (
    <>
      <title>{pageTitle(title, errors)}</title>
      <BackLink href={`/apply/${params.id}`} />
      <ErrorSummary problems={errors} title={m.apply_check_problems({ count: errors.length })} />
      <PageHeading caption={m.apply_caption({ reference: view.reference, organization: view.organization })}>
        {title}
      </PageHeading>
      {isClosed && <CallOver facts={view.facts} />}
      {warnings.length > 0 && (
        <Notice title={m.apply_check_warnings()}>
          {warnings.map(({ text, href }) => (
            <p key={text}>
              <a href={href}>{text}</a>
            </p>
          ))}
        </Notice>
      )}
      <CheckedAnswers {...{ view, pages }} />
      {isWritten && errors.length === 0 && (
        <CheckedGoOn id={view.id} capacity={view.capacity} representatives={view.representatives} />
      )}
      {isWritten && errors.length > 0 && <p className="govuk-body">{m.apply_check_not_yet()}</p>}
    </>
  )
}
