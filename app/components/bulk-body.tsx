import type { BulkRequest, BulkStatus } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { BulkApply } from './bulk-apply.tsx'
import { BulkTargets, type BulkTarget } from './bulk-targets.tsx'
import { EmptyState } from './empty-state.tsx'
import { formatNumber } from './format.ts'
import type { WordedLetter } from './letter-words.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { Stats } from './stats.tsx'
import { SuccessMessage } from './success-message.tsx'
import { TryingProgress } from './trying-progress.tsx'

type BulkBodyProps = {
  bulk: {
    request: BulkRequest
    status: BulkStatus
    untried: number
    waiting: number
    done: number
    refused: number
  }
  page: {
    targets: readonly BulkTarget[]
    refused: readonly (BulkTarget & { why: string })[]
    letters: readonly WordedLetter[]
  }
  address: string
}

/** A bulk action: what it would do before it is applied, how far that is, and what came of it. */
export function BulkBody({ bulk, page, address }: BulkBodyProps) {
  const { request, status, untried, waiting, done, refused } = bulk
  const all = untried + waiting + done + refused
  const counted = (count: number) => formatNumber(count, getLocale())
  const isReady = status === 'ready'
  if (status === 'trying') return <TryingProgress {...{ address, all }} tried={all - untried} />
  return (
    <>
      {status === 'applying' && (
        <PlanProgress
          title={m.bulk_applying()}
          text={m.plan_applying_text()}
          href={address}
          done={done}
          all={done + waiting}
        />
      )}
      {status === 'applied' && <SuccessMessage>{m.bulk_applied({ count: done })}</SuccessMessage>}
      {isReady && <p className="govuk-body">{m.bulk_nothing_yet()}</p>}
      <Stats
        figures={[
          { label: m.bulk_matching(), value: counted(all) },
          { label: isReady ? m.bulk_would() : m.bulk_did(), value: counted(isReady ? waiting : done) },
          { label: m.bulk_refused(), value: counted(refused) },
        ]}
      />
      {isReady && waiting === 0 && (
        <EmptyState title={m.bulk_nothing()}>
          <p>{m.bulk_nothing_text()}</p>
        </EmptyState>
      )}
      <BulkTargets caption={m.bulk_refused_list()} targets={page.refused} count={refused} />
      <BulkTargets
        caption={isReady ? m.bulk_would_list() : m.bulk_list()}
        targets={page.targets}
        count={waiting + done}
      />
      {isReady && waiting > 0 && <BulkApply kind={request.kind} letters={page.letters} count={waiting} />}
    </>
  )
}
