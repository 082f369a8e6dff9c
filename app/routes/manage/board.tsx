import { BackLink } from '#app/components/back-link.tsx'
import { BoardHead } from '#app/components/board-head.tsx'
import { BoardWaiting } from '#app/components/board-waiting.tsx'
import { CaseCounts } from '#app/components/case-counts.tsx'
import { CaseFilter } from '#app/components/case-filter.tsx'
import { CaseSummary } from '#app/components/case-summary.tsx'
import { CaseTable } from '#app/components/case-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { filterProblems } from '#app/components/filter-fault-sentence.ts'
import { LateReviews } from '#app/components/late-reviews.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { StageCounts } from '#app/components/stage-counts.tsx'
import { bulkKindsFor } from '#app/domain/bulk-action.ts'
import { textIn } from '#app/domain/text.ts'
import { readCaseList } from '#app/http/case-list-page.ts'
import { signedInAs } from '#app/http/context.ts'
import { findNextWaiting } from '#app/http/waiting-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/board'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const list = await readCaseList(personId, params.slug, request)
  const waits = list.board.decides && (list.counts.waitlisted ?? 0) > 0
  const next = waits ? await findNextWaiting(personId, params.slug) : null
  const { roles } = list.board
  const mayAct = roles.includes('officer')
  return { ...list, next, mayAct, mayDoAll: bulkKindsFor(roles).length > 0 }
}

export default function BoardPage({ loaderData }: Route.ComponentProps) {
  const { ask, board, counts, stages, keys, filter, faults, page, summary, late, next, mayAct, mayDoAll } =
    loaderData
  const { slug, timeZone } = board
  const problems = filterProblems(faults, 'q')
  const isNew = Object.keys(counts).length === 0
  return (
    <>
      <title>{pageTitle(textIn(board.title, getLocale()), problems)}</title>
      <BackLink href="/manage" text={m.manage_back_calls()} />
      <ErrorSummary problems={problems} />
      <BoardHead {...{ board, mayAct }} />
      <BoardWaiting {...{ slug, next }} />
      {isNew ? (
        <EmptyState title={m.manage_board_none()}>
          <p>{m.manage_board_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <CaseCounts slug={slug} q={ask.q} counts={counts} />
          <StageCounts {...{ slug, stages }} />
          <LateReviews {...{ slug, late }} />
          <CaseFilter sight={board} {...{ slug, ask, keys, filter, faults }} />
          {summary && <CaseSummary q={ask.q} {...{ slug, summary, mayDoAll }} />}
          {page && page.rows.length > 0 && <CaseTable {...{ slug, ask, timeZone, page }} />}
          {page?.rows.length === 0 && (
            <EmptyState title={m.manage_board_empty()}>
              <p>{m.manage_board_empty_text()}</p>
            </EmptyState>
          )}
        </>
      )}
    </>
  )
}
