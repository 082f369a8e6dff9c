import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { canBeAsked, conflictWords, reviewStateWords, type Colleague } from './colleague.ts'
import { EmptyState } from './empty-state.tsx'
import { formatNumber } from './format.ts'
import { Table } from './table.tsx'

type ReviewersTableProps = {
  id: string
  reviewers: readonly Colleague[]
  mayOpen: boolean
  mayAssign: boolean
}

/** The call's reviewers: how much each has to read, where they stand here, and a button to ask those who are free to. */
export function ReviewersTable({ id, reviewers, mayOpen, mayAssign }: ReviewersTableProps) {
  if (reviewers.length === 0) return <EmptyState title={m.manage_reviewers_none()} />
  return (
    <form method="post">
      <Table
        caption={m.manage_reviewers_title()}
        dense
        columns={[
          { header: m.manage_reviewers_name() },
          { header: m.manage_reviewers_load(), numeric: true },
          { header: m.manage_reviewers_state() },
          { header: m.manage_reviewers_conflict() },
          { header: m.manage_reviewers_action() },
        ]}
        rows={reviewers.map((reviewer) => ({
          id: reviewer.personId,
          cells: [
            reviewer.name,
            formatNumber(reviewer.load, getLocale()),
            mayOpen ? <State key="state" {...{ id, reviewer }} /> : reviewStateWords(reviewer),
            conflictWords(reviewer),
            mayAssign && canBeAsked(reviewer) ? <Ask key="ask" {...{ reviewer }} /> : '',
          ],
        }))}
      />
    </form>
  )
}

function State({ id, reviewer }: { id: string; reviewer: Colleague }) {
  const words = reviewStateWords(reviewer)
  if (!reviewer.assignment || ['declined', 'recused', 'cancelled'].includes(reviewer.assignment.status))
    return words
  return (
    <a className="govuk-link" href={`/manage/applications/${id}/assignments/${reviewer.assignment.id}`}>
      {words}
      <span className="minka-hidden"> {reviewer.name}</span>
    </a>
  )
}

function Ask({ reviewer: { personId, name } }: { reviewer: Colleague }) {
  return (
    <Button name="reviewer" value={personId} variant="secondary">
      {m.manage_reviewers_see()}
      <span className="minka-hidden"> {m.manage_reviewers_of({ name })}</span>
    </Button>
  )
}
