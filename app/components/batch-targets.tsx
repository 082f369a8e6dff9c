import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { BatchTargetView, BatchView } from './batch-view.ts'
import { outcomeName } from './decision-outcome.ts'
import { formatMoney } from './format.ts'
import { Table } from './table.tsx'

type BatchTargetsProps = {
  caption: string
  batch: Pick<BatchView, 'call' | 'kind'>
  targets: readonly BatchTargetView[]
  refused?: boolean
}

/** What a batch is done to, row by row; where it is refused, why. */
export function BatchTargets({ caption, batch, targets, refused }: BatchTargetsProps) {
  if (targets.length === 0) return null
  const letters = batch.kind !== 'propose'
  return (
    <Table
      caption={caption}
      dense
      columns={[
        { header: m.slate_column_application() },
        { header: m.decisions_outcome() },
        { header: m.slate_column_amount(), numeric: true },
        ...(letters ? [{ header: m.decisions_letters() }] : []),
        ...(refused ? [{ header: m.plan_refused_why() }] : []),
      ]}
      rows={targets.map((it) => ({
        id: it.applicationId,
        cells: [
          <Name key="name" it={it} />,
          it.said && outcomeName(it.said.outcome),
          it.said?.amount && formatMoney(it.said.amount, batch.call.currency, getLocale()),
          ...(letters ? [<Letters key="letters" it={it} />] : []),
          ...(refused ? [it.why] : []),
        ],
      }))}
    />
  )
}

function Name({ it: { applicationId, reference, title, organization } }: { it: BatchTargetView }) {
  return (
    <div>
      <a className="govuk-link" href={`/manage/applications/${applicationId}/decision`}>
        {title || reference}
      </a>
      <span className="minka-ranking__whose">
        {reference} · {organization}
      </span>
    </div>
  )
}

function Letters({ it: { emails, byHand } }: { it: BatchTargetView }) {
  return [
    ...(emails > 0 ? [m.decisions_emails({ count: emails })] : []),
    ...(byHand > 0 ? [m.decisions_by_hand({ count: byHand })] : []),
  ].join(', ')
}
