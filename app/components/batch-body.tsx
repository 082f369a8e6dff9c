import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { BatchConfirm } from './batch-confirm.tsx'
import { BatchStanding } from './batch-standing.tsx'
import { BatchTargets } from './batch-targets.tsx'
import type { BatchTargetView, BatchView } from './batch-view.ts'
import { EmptyState } from './empty-state.tsx'
import type { FieldProblem } from './field-problem.ts'
import { formatDateTime } from './format.ts'
import { Stats } from './stats.tsx'
import { TryingProgress } from './trying-progress.tsx'

type BatchBodyProps = {
  batch: BatchView
  targets: readonly BatchTargetView[]
  isOwn: boolean
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** A batch of decisions: what it would do, how far it is, and the list of what was done and refused, which stays. */
export function BatchBody({ batch, targets, isOwn, problems, values }: BatchBodyProps) {
  const { status, waiting, done, refused, madeBy, madeAt, call } = batch
  const isReady = status === 'ready'
  const address = `/manage/calls/${call.slug}/decisions/${batch.id}`
  if (status === 'trying')
    return (
      <TryingProgress address={address} tried={waiting + refused} all={batch.untried + waiting + refused} />
    )
  const open = targets.filter(({ why }) => why === null)
  return (
    <>
      <BatchStanding batch={batch} address={address} />
      <Stats
        figures={[
          { label: isReady ? m.batch_would() : m.batch_did(), value: String(isReady ? waiting : done) },
          ...(isReady || waiting === 0 ? [] : [{ label: m.batch_waiting(), value: String(waiting) }]),
          { label: m.batch_refused(), value: String(refused) },
        ]}
      />
      {isReady && waiting === 0 && (
        <EmptyState title={m.batch_nothing()}>
          <p>{m.batch_nothing_text()}</p>
        </EmptyState>
      )}
      <BatchTargets
        caption={m.batch_refused_list()}
        batch={batch}
        targets={targets.filter(({ why }) => why !== null)}
        refused
      />
      <BatchTargets caption={isReady ? m.batch_would_list() : m.batch_list()} batch={batch} targets={open} />
      {isReady && waiting > 0 && isOwn && <BatchConfirm {...{ batch, problems, values }} targets={open} />}
      <p className="govuk-body minka-quiet">
        {m.batch_made({ name: madeBy, when: formatDateTime(madeAt, getLocale(), call.timeZone) })}
      </p>
    </>
  )
}
