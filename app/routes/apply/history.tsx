import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { localized } from '#app/components/localized.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { PastAnswers } from '#app/components/past-answers.tsx'
import { Refused } from '#app/components/refused.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { restoreInput } from '#app/domain/answer-history.ts'
import { isAnswerable } from '#app/domain/applicant-status.ts'
import { findQuestion, sectionOf } from '#app/domain/form.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listPastAnswersFor, restoreAnswer } from '#db/answer-history.ts'

import type { Route } from './+types/history'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const question = found(findQuestion(view.definition, params.question))
  const { personId } = context.get(signedInAs)
  return {
    question,
    past: await listPastAnswersFor(personId, view.id, question.key),
    isOpen: isAnswerable(view, sectionOf(view.definition, question.key)?.key ?? ''),
    reference: view.reference,
    organization: view.organization,
    facts: view.facts,
    places: view.places,
    done: new URL(request.url).searchParams.get('done') === 'restored',
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id, definition } = await applicationFor(context, params.id)
  const { key: question } = found(findQuestion(definition, params.question))
  await limit('upload', context, personId)
  const form = await readForm(request, restoreInput)
  if (!form.ok) return redirect(`/apply/${id}/history/${question}`)

  const { revision, base: baseRevision, op: opId } = form.input
  return attempt(async () => {
    const outcome = await restoreAnswer(personId, id, { question, revision, baseRevision, opId })
    if (outcome.outcome === 'conflict') return data({ other: outcome.other }, { status: 409 })
    return redirect(`/apply/${id}/history/${question}?done=restored`)
  })
}

export default function HistoryPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { question, past, isOpen, reference, organization, facts, places, done } = loaderData
  const other = actionData && 'other' in actionData ? actionData.other : undefined
  const placeNames = Object.fromEntries(places.map(({ code, name }) => [code, name]))
  const fileHref = (file: string) => `/apply/${params.id}/files/${file}`
  const current = past.find(({ state }) => state === 'current')?.revision
  return (
    <>
      <title>{pageTitle(`${m.history_title()} ${reference}`)}</title>
      <BackLink href={`/apply/${params.id}/activity`} text={m.activity_title()} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      {other && (
        <Notice tone="problem" title={m.history_conflict({ name: other.by })}>
          <p>{m.history_conflict_text()}</p>
        </Notice>
      )}
      {done && !actionData && <SuccessMessage>{m.history_restored()}</SuccessMessage>}
      <PageHeading caption={m.apply_caption({ reference, organization })}>
        {localized(question.label)}
      </PageHeading>
      {past.length === 0 && <p className="govuk-body">{m.history_none()}</p>}
      <PastAnswers
        {...{ question, past }}
        setting={{ facts, placeNames, fileHref }}
        current={isOpen ? current : undefined}
      />
    </>
  )
}
