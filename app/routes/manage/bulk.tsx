import { data, redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { BulkForm } from '#app/components/bulk-form.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { filterProblems } from '#app/components/filter-fault-sentence.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { textIn } from '#app/domain/text.ts'
import { dryRun, readBulkChoice, readBulkForm } from '#app/http/bulk-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/bulk'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { board, choice: _, stage: __, ...chosen } = await readBulkChoice(personId, params.slug, request)
  return { ...chosen, call: { slug: board.slug, title: board.title } }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const chosen = await readBulkChoice(personId, params.slug, request)
  if (chosen.faults.length > 0) throw data(null, { status: 404 })
  const form = await readBulkForm(request)
  if (!form.ok) return form.reply

  return redirect(`/manage/calls/${params.slug}/${await dryRun(chosen, form.input)}`)
}

export default function BulkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, faults, ...chosen } = loaderData
  const { q, count } = chosen
  const problems = [...filterProblems(faults, 'q'), ...(actionData?.problems ?? [])]
  const back = `/manage/calls/${call.slug}?${new URLSearchParams({ q }).toString()}`
  return (
    <>
      <title>{pageTitle(m.bulk_title(), problems)}</title>
      <BackLink href={back} text={m.bulk_back()} />
      <ErrorSummary problems={problems} />
      <PageHeading caption={textIn(call.title, getLocale())}>{m.bulk_title()}</PageHeading>
      {count === 0 ? (
        <EmptyState title={m.manage_board_empty()}>
          <p>{m.manage_board_empty_text()}</p>
        </EmptyState>
      ) : (
        <BulkForm {...{ ...chosen, problems }} values={actionData?.values ?? {}} />
      )}
    </>
  )
}
