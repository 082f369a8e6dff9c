import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReviewDeclarations } from '#app/components/review-declarations.tsx'
import { type Declaration, declarationForm } from '#app/domain/review-declaration.ts'
import { signedInAs } from '#app/http/context.ts'
import { declareAll } from '#app/http/declarations.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listQueue } from '#db/assignment.ts'

import type { Route } from './+types/conflicts'

export async function loader({ context }: Route.LoaderArgs) {
  return { undeclared: await listUndeclared(context.get(signedInAs).personId) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const asked = await listUndeclared(by.personId)
  const ids = asked.map(({ id }) => id)
  const form = await readForm(request, declarationForm(ids))
  if (!form.ok) return form.reply

  const { said, problems } = await declareAll(by, asked, form.input)
  if (problems.length === 0) return redirect(`/review?done=${outcome(said)}`)
  const values = Object.fromEntries(Object.entries(form.input).map(([name, value]) => [name, [value]]))
  return data({ problems, values }, { status: 422 })
}

/** Once a review is closed its answers are no longer asked for: nothing could be read. */
async function listUndeclared(personId: string) {
  return (await listQueue(personId)).filter(({ status, inReview }) => status === 'invited' && inReview)
}

function outcome(said: readonly Declaration[]) {
  return said.some(({ answer }) => answer === 'none') ? 'declared' : 'none'
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
      <PageHeading>{m.conflict_page_title()}</PageHeading>
      {undeclared.length === 0 && <EmptyState title={m.conflict_nothing()} />}
      {undeclared.length > 0 && <ReviewDeclarations applications={undeclared} {...{ problems, values }} />}
    </>
  )
}
