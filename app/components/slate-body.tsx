import { m } from '#app/messages/compiled/messages.js'

import { Details } from './details.tsx'
import type { FieldProblem } from './field-problem.ts'
import { Notice } from './notice.tsx'
import { SlateCosts } from './slate-costs.tsx'
import { SlateDepartures } from './slate-departures.tsx'
import { SlateForm } from './slate-form.tsx'
import { SlateGroups } from './slate-groups.tsx'
import { SlateImpossible } from './slate-impossible.tsx'
import { SlatePropose } from './slate-propose.tsx'
import { SlateSummary } from './slate-summary.tsx'
import { SlateTable } from './slate-table.tsx'
import type { SlateView } from './slate-view.ts'

type SlateBodyProps = {
  view: SlateView
  /** The digest of what a kept slate is made from; none while something is only tried. */
  basis: string | null
  values: Readonly<Record<string, readonly string[]>>
  problems: readonly FieldProblem[]
}

/** A slate: what it funds and why, what its rules cost, and how to change or propose it. */
export function SlateBody({ view, basis, values, problems }: SlateBodyProps) {
  const { slate, impossible } = view.answer
  const departing = view.lines.filter(({ departure }) => departure !== null)
  const missing = departing.filter(({ reason }) => !reason || reason.reason === '').length
  return (
    <>
      {view.hidden > 0 && (
        <Notice title={m.slate_hidden({ count: view.hidden })}>
          <p>{m.slate_hidden_text()}</p>
        </Notice>
      )}
      {basis === null && problems.length === 0 && (
        <Notice title={m.slate_trying()}>
          <p>{m.slate_trying_text()}</p>
        </Notice>
      )}
      {impossible && <SlateImpossible rules={impossible} view={view} />}
      {slate && <SlateSummary slate={slate} view={view} />}
      <Details summary={m.slate_change()} open={basis === null || impossible !== null}>
        <SlateForm call={view.call} remaining={view.remaining} {...{ values, problems }} />
      </Details>
      {slate && (
        <>
          {slate.picks.length === 0 && <p className="govuk-body">{m.slate_funds_none()}</p>}
          <SlateTable view={view} funded />
          <SlateTable view={view} funded={false} />
          <SlateCosts slate={slate} view={view} />
          <SlateGroups view={view} />
          {basis !== null && <SlateDepartures view={view} />}
          {basis !== null && slate.picks.length > 0 && (
            <SlatePropose {...{ basis, missing, problems }} count={slate.picks.length} />
          )}
        </>
      )}
    </>
  )
}
