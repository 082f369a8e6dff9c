import { missingIn } from '#app/domain/assignment-reasons.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { EmptyState } from './empty-state.tsx'
import { formatNumber } from './format.ts'
import type { WordedLetter } from './letter-words.tsx'
import { PlanAgain } from './plan-again.tsx'
import { PlanApply } from './plan-apply.tsx'
import { PlanLoads } from './plan-loads.tsx'
import { PlanMatches } from './plan-matches.tsx'
import { PlanPairs } from './plan-pairs.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { PlanRefused } from './plan-refused.tsx'
import type { PlanStatus, PlanWay } from './plan-status.ts'
import { PlanUnmet } from './plan-unmet.tsx'
import type { NamedApplication, PlannedPair, PlannedReviewer, PlanRequest, PlanSummary } from './plan-view.ts'
import { StageTies, type StageTiesProps } from './stage-ties.tsx'
import { Stats } from './stats.tsx'
import { SuccessMessage } from './success-message.tsx'

type Plan = {
  id: string
  way: PlanWay
  status: PlanStatus
  request: PlanRequest
  summary: PlanSummary | null
  waiting: number
  asked: number
  refused: number
}

type Page = {
  stale: boolean
  pairs: readonly PlannedPair[]
  refused: readonly PlannedPair[]
  reviewers: readonly PlannedReviewer[]
  applications: readonly NamedApplication[]
  ties: StageTiesProps
  letters: readonly WordedLetter[]
  next: string | null
}

type PlanBodyProps = { plan: Plan; page: Page | null; address: string }

/** A plan that was made: what it would do before it is applied, how far that is, and what came of it. */
export function PlanBody({ plan, page, address }: PlanBodyProps) {
  if (!page) return <PlanAgain title={m.plan_failed()} text={m.plan_failed_text()} />
  const { id, way, status, request, summary, waiting, asked, refused } = plan
  const isReady = status === 'ready'
  const all = waiting + asked + refused
  const next = page.next === null ? undefined : `${address}/${id}?after=${encodeURIComponent(page.next)}`
  const emails = page.reviewers.reduce((sum, it) => sum + (it.email ? it.added : 0), 0)
  return (
    <>
      {status === 'applying' && (
        <PlanProgress
          title={m.plan_applying()}
          text={m.plan_applying_text()}
          href={`${address}/${id}`}
          done={asked + refused}
          {...{ all }}
        />
      )}
      {status === 'applied' && <SuccessMessage>{m.plan_applied({ count: asked })}</SuccessMessage>}
      {page.stale && way === 'solver' && <PlanAgain title={m.plan_stale()} text={m.refusal_plan_stale()} />}
      {isReady && <StageTies {...page.ties} />}
      <PlanFigures plan={plan} people={page.reviewers.filter(({ added }) => added > 0).length} />
      {summary && <PlanUnmet applications={page.applications} {...{ summary, request }} />}
      {isReady && waiting === 0 && (
        <EmptyState title={m.plan_nothing()}>
          <p>{m.plan_nothing_text()}</p>
        </EmptyState>
      )}
      <PlanRefused pairs={page.refused} count={refused} isDone={!isReady} />
      <PlanLoads reviewers={page.reviewers} summary={summary} isDone={status === 'applied'} />
      {summary && <PlanMatches matches={summary.matches} all={all} />}
      <PlanPairs pairs={page.pairs} isDone={status === 'applied'} next={next} />
      {isReady && !page.stale && waiting > 0 && (
        <PlanApply letters={page.letters} reviews={waiting} emails={emails} />
      )}
    </>
  )
}

function PlanFigures({ plan, people }: { plan: Plan; people: number }) {
  const { status, waiting, asked, summary } = plan
  const counted = (count: number) => formatNumber(count, getLocale())
  return (
    <Stats
      figures={[
        {
          label: status === 'applied' ? m.plan_reviews_done() : m.plan_reviews(),
          value: counted(waiting + asked),
        },
        { label: m.plan_people(), value: counted(people) },
        ...(summary ? [{ label: m.plan_missing(), value: counted(missingIn(summary.unmet)) }] : []),
      ]}
    />
  )
}
