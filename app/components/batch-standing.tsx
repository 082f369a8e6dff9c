import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { batchDid } from './batch-words.ts'
import type { BatchView } from './batch-view.ts'
import { Button } from './button.tsx'
import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { SuccessMessage } from './success-message.tsx'

/** How far a batch is: before it, waiting for its time, under way, done or stopped; and the way to stop it. */
export function BatchStanding({ batch, address }: { batch: BatchView; address: string }) {
  const { kind, status, done, waiting, startsAt, hasBegun, settledBy, call } = batch
  const at = (time: Date | null) => (time ? formatDateTime(time, getLocale(), call.timeZone) : '')
  if (status === 'ready') return <p className="govuk-body">{m.bulk_nothing_yet()}</p>
  if (status === 'applied') return <SuccessMessage>{batchDid(kind, done)}</SuccessMessage>
  if (status === 'stopped')
    return (
      <Notice title={m.batch_stopped({ name: settledBy ?? '' })}>
        <p>{m.batch_stopped_text({ done, waiting })}</p>
      </Notice>
    )
  return (
    <>
      {hasBegun ? (
        <PlanProgress
          title={m.batch_under_way()}
          text={m.plan_applying_text()}
          href={address}
          done={done}
          all={done + waiting}
        />
      ) : (
        <Notice title={m.batch_scheduled({ when: at(startsAt) })}>
          <p>{m.batch_scheduled_text({ name: settledBy ?? '' })}</p>
        </Notice>
      )}
      <form method="post" className="minka-no-print">
        <Button name="intent" value="stop" variant="warning">
          {m.batch_stop()}
        </Button>
      </form>
    </>
  )
}
