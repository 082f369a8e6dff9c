import { BackLink } from '#app/components/back-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ExportFiles } from '#app/components/export-files.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { textIn } from '#app/domain/text.ts'
import { exportedCall } from '#app/http/exported-call.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/export'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { call, plan } = await exportedCall(context, params.slug)
  const isEmpty = call.versions.length === 0
  return { title: call.title, isEmpty, tables: plan.tables.map(({ key, label }) => ({ key, label })) }
}

export default function ExportPage({ loaderData: { title, isEmpty, tables }, params }: Route.ComponentProps) {
  return (
    <>
      <title>{pageTitle(m.export_title())}</title>
      <BackLink href={`/manage/calls/${params.slug}`} text={m.manage_back_board()} />
      <PageHeading caption={textIn(title, getLocale())}>{m.export_title()}</PageHeading>
      {isEmpty ? (
        <EmptyState title={m.export_none()}>
          <p>{m.export_none_text()}</p>
        </EmptyState>
      ) : (
        <ExportFiles slug={params.slug} tables={tables} />
      )}
    </>
  )
}
