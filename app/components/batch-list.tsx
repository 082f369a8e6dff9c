import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { BatchView } from './batch-view.ts'
import { batchTitle } from './batch-words.ts'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

/** The batches of a call: each keeps the list of what it did and what was refused. */
export function BatchList({ batches }: { batches: readonly BatchView[] }) {
  if (batches.length === 0) return null
  return (
    <Table
      caption={m.batches()}
      dense
      columns={[
        { header: m.batches_what() },
        { header: m.batches_standing() },
        { header: m.batch_did(), numeric: true },
        { header: m.batch_refused(), numeric: true },
        { header: m.batches_who() },
      ]}
      rows={batches.map((batch) => ({
        id: batch.id,
        cells: [
          <a
            key="open"
            className="govuk-link"
            href={`/manage/calls/${batch.call.slug}/decisions/${batch.id}`}
          >
            {batch.slate ? `${batchTitle(batch.kind)}: ${batch.slate.name}` : batchTitle(batch.kind)}
          </a>,
          standing(batch),
          String(batch.done),
          String(batch.refused),
          m.decision_who_when({
            name: batch.madeBy,
            when: formatDateTime(batch.madeAt, getLocale(), batch.call.timeZone),
          }),
        ],
      }))}
    />
  )
}

function standing({ status, hasBegun, startsAt, call }: BatchView): string {
  if (status === 'applied') return m.batches_done()
  if (status === 'stopped') return m.batches_stopped()
  if (hasBegun || !startsAt) return m.batches_under_way()
  return m.batches_scheduled({ when: formatDateTime(startsAt, getLocale(), call.timeZone) })
}
