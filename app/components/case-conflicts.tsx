import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import type { Colleague, LiftedConflict } from './colleague.ts'
import { ConflictsTable } from './conflicts-table.tsx'
import { LiftedConflicts } from './lifted-conflicts.tsx'
import { PossibleTies } from './possible-ties.tsx'

type CaseConflictsProps = {
  id: string
  colleagues: readonly Colleague[]
  lifted: readonly LiftedConflict[]
  ties: readonly { personId: string; said: string }[]
  timeZone: string
  mayLift: boolean
  maySet: boolean
}

/** Who has a conflict with a case, who may have one, and the way to record another. */
export function CaseConflicts({ ties, maySet, lifted, ...recorded }: CaseConflictsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{m.manage_conflicts_title()}</h2>
      <PossibleTies ties={ties} colleagues={recorded.colleagues} />
      <ConflictsTable {...recorded} />
      <LiftedConflicts conflicts={lifted} timeZone={recorded.timeZone} />
      {maySet && (
        <Button href={`/manage/applications/${recorded.id}/conflicts`} variant="secondary">
          {m.manage_conflict_set()}
        </Button>
      )}
    </>
  )
}
