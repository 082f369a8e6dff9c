import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { LiftedConflict } from './colleague.ts'
import { conflictKindName } from './conflict-kind.ts'
import { effectName } from './conflicts-table.tsx'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'

type LiftedConflictsProps = { conflicts: readonly LiftedConflict[]; timeZone: string }

/** The conflicts that stood with an application and were lifted, by whom and why. */
export function LiftedConflicts({ conflicts, timeZone }: LiftedConflictsProps) {
  if (conflicts.length === 0) return null
  const on = (name: string | null, at: Date) =>
    m.manage_conflicts_recorded_of({ name: name ?? '', at: formatDateTime(at, getLocale(), timeZone) })
  return (
    <Table
      caption={m.manage_conflicts_lifted_title()}
      captionSize="s"
      dense
      columns={[
        { header: m.manage_reviewers_name() },
        { header: m.manage_conflicts_kind() },
        { header: m.manage_conflicts_recorded() },
        { header: m.manage_conflicts_lifted() },
        { header: m.manage_move_reason() },
      ]}
      rows={conflicts.map(
        ({ id, name, kind, effect, note, recordedBy, recordedAt, liftedBy, liftedAt, reason }) => ({
          id,
          cells: [
            name,
            [conflictKindName(kind), effectName(effect), note].filter((it) => it !== '').join(' · '),
            on(recordedBy, recordedAt),
            on(liftedBy, liftedAt),
            reason,
          ],
        }),
      )}
    />
  )
}
