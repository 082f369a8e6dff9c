import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { RubricTable } from '#app/components/rubric-table.tsx'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listRubrics } from '#db/rubric-family.ts'

import type { Route } from './+types/rubrics'

export async function loader({ context }: Route.LoaderArgs) {
  return { rubrics: await listRubrics(context.get(signedInAs).personId) }
}

export default function RubricsPage({ loaderData: { rubrics } }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.rubrics_title())}</title>
      <PageHeading>{m.rubrics_title()}</PageHeading>
      <p className="govuk-body minka-reading">{m.rubrics_text()}</p>
      {rubrics.length > 0 ? <RubricTable rubrics={rubrics} /> : <EmptyState title={m.rubrics_empty()} />}
      <Button href="/manage/rubrics/new">{m.rubric_new()}</Button>
    </>
  )
}
