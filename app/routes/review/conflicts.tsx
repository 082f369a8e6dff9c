import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { ReviewDeclarations } from '#app/components/review-declarations.tsx'
import {
  type Declaration,
  declarationForm,
  declare,
  readDeclarations,
} from '#app/domain/review-declaration.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listQueue } from '#db/assignment.ts'
import { changeReview } from '#db/review.ts'

import type { Route } from './+types/conflicts'

export const shouldRevalidate = () => true

export async function loader({ context }: Route.LoaderArgs) {
  return { undeclared: await listUndeclared(context.get(signedInAs).personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const asked = await listUndeclared(by.personId)
  const ids = asked.map(({ id }) => id)
  const form = await readForm(request, declarationForm(ids))
  if (!form.ok) return form.reply

  const { said, missing } = readDeclarations(ids, form.input)
  return attempt(async () => {
    for (const it of said) await changeReview(it.id, by, (file, signed) => declare(file, it, signed))
    if (missing.length === 0) return redirect(`/review?done=${outcome(said)}`)
    const problems = missing.map((field) => ({ field, text: sentence(field, asked) }))
    const values = Object.fromEntries(Object.entries(form.input).map(([name, value]) => [name, [value]]))
    return data({ problems, values }, { status: 422 })
  })
}

async function listUndeclared(personId: string) {
  return (await listQueue(personId)).filter(({ status }) => status === 'invited')
}

function outcome(said: readonly Declaration[]) {
  return said.some(({ answer }) => answer === 'none') ? 'declared' : 'none'
}

function sentence(field: string, asked: readonly { id: string; reference: string }[]) {
  const reference = asked.find(({ id }) => field.endsWith(id))?.reference ?? ''
  return field.startsWith('kind_')
    ? m.conflict_kind_missing({ reference })
    : m.conflict_answer_missing({ reference })
}

export default function ConflictsPage({ loaderData: { undeclared }, actionData }: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const typed = actionData && 'values' in actionData ? actionData.values : {}
  const values = Object.fromEntries(Object.entries(typed).map(([name, [value = '']]) => [name, value]))
  return (
    <>
      <title>{pageTitle(m.conflict_page_title(), problems)}</title>
      <BackLink href="/review" text={m.review_back()} />
      <ErrorSummary problems={problems} title={m.conflict_some_saved()} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading>{m.conflict_page_title()}</PageHeading>
      {undeclared.length === 0 && <EmptyState title={m.conflict_nothing()} />}
      {undeclared.length > 0 && <ReviewDeclarations applications={undeclared} {...{ problems, values }} />}
    </>
  )
}
