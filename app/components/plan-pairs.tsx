import { m } from '#app/messages/compiled/messages.js'
import { matchName } from './plan-matches.tsx'
import type { PlannedPair } from './plan-view.ts'
import { Table } from './table.tsx'

type PlanPairsProps = { pairs: readonly PlannedPair[]; isDone: boolean; next: string | undefined }

/** Who would review what, application by application. */
export function PlanPairs({ pairs, isDone, next }: PlanPairsProps) {
  const byApplication = [...Map.groupBy(pairs, ({ application }) => application.id).values()]
  if (byApplication.length === 0) return null
  return (
    <>
      <Table
        caption={isDone ? m.plan_pairs_done() : m.plan_pairs()}
        dense
        columns={[{ header: m.plan_application() }, { header: m.plan_pairs_reviewers() }]}
        rows={byApplication.flatMap((own) => {
          const application = own[0]?.application
          if (!application) return []
          const { id, reference, title } = application
          return [{ id, cells: [`${reference} · ${title}`, <Reviewers key="who" pairs={own} />] }]
        })}
      />
      {next && (
        <p className="govuk-body">
          <a className="govuk-link" href={next}>
            {m.plan_pairs_next()}
          </a>
        </p>
      )}
    </>
  )
}

function Reviewers({ pairs }: { pairs: readonly PlannedPair[] }) {
  return (
    <ul className="govuk-list minka-list--tight">
      {pairs.map(({ reviewerId, reviewer, matches }) => (
        <li key={reviewerId}>
          {reviewer}
          {matches.length > 0 && <span className="minka-quiet"> · {matches.map(matchName).join(' · ')}</span>}
        </li>
      ))}
    </ul>
  )
}
