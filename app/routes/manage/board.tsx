import { BackLink } from '#app/components/back-link.tsx'
import { BoardLinks } from '#app/components/board-links.tsx'
import { CallWindowState } from '#app/components/call-window.tsx'
import { CaseCounts } from '#app/components/case-counts.tsx'
import { CaseFilter } from '#app/components/case-filter.tsx'
import { CaseTable } from '#app/components/case-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { formatDateTime } from '#app/components/format.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { caseListAsk } from '#app/domain/case-list.ts'
import { textIn } from '#app/domain/text.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findBoard } from '#db/board.ts'
import { listCases } from '#db/case-list.ts'

import type { Route } from './+types/board'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId, roles } = context.get(signedInAs)
  const ask = caseListAsk.parse(Object.fromEntries(new URL(request.url).searchParams))
  const board = found(await findBoard(personId, params.slug))
  return { ask, board, page: await listCases(personId, board.id, ask), mayAssign: roles.includes('officer') }
}

export default function BoardPage({ loaderData: { ask, board, page, mayAssign } }: Route.ComponentProps) {
  const { slug, timeZone, window, closesAt, counts, regions } = board
  const title = textIn(board.title, getLocale())
  const isNew = Object.keys(counts).length === 0
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href="/manage" text={m.manage_back_calls()} />
      <PageHeading>{title}</PageHeading>
      <p className="govuk-body">
        <CallWindowState window={window} /> {formatDateTime(closesAt, getLocale(), timeZone)} ·{' '}
        <a className="govuk-link" href={`/manage/calls/${slug}/setup`}>
          {m.callsetup_link()}
        </a>
      </p>
      {isNew ? (
        <EmptyState title={m.manage_board_none()}>
          <p>{m.manage_board_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <CaseCounts {...{ slug, ask, counts }} />
          <BoardLinks {...{ slug, mayAssign }} />
          <CaseFilter {...{ slug, ask, regions }} />
          {page.rows.length > 0 ? (
            <CaseTable {...{ slug, ask, timeZone, page }} />
          ) : (
            <EmptyState title={m.manage_board_empty()}>
              <p>{m.manage_board_empty_text()}</p>
            </EmptyState>
          )}
        </>
      )}
    </>
  )
}
