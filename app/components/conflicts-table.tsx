import type { ConflictEffect } from '#app/domain/conflict.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import type { Colleague } from './colleague.ts'
import { conflictKindName } from './conflict-kind.ts'
import { formatDateTime } from './format.ts'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

type ConflictsTableProps = {
  id: string
  colleagues: readonly Colleague[]
  timeZone: string
  mayLift: boolean
}

const effects: Record<ConflictEffect, () => string> = {
  recused: m.manage_conflict_recused,
  abstains: m.manage_conflict_abstains,
}

/** What a conflict does. */
export function effectName(effect: ConflictEffect): string {
  return effects[effect]()
}

/** The conflicts that stand recorded between the team and one application, each to be lifted with a reason. */
export function ConflictsTable({ id, colleagues, timeZone, mayLift }: ConflictsTableProps) {
  const conflicts = colleagues.flatMap(({ name, conflicts }) => conflicts.map((it) => ({ ...it, name })))
  if (conflicts.length === 0) return <p className="govuk-body">{m.manage_conflicts_none()}</p>
  return (
    <Table
      caption={m.manage_conflicts_title()}
      captionSize="hidden"
      dense
      columns={[
        { header: m.manage_reviewers_name() },
        { header: m.manage_conflicts_kind() },
        { header: m.manage_conflicts_effect() },
        { header: m.manage_conflicts_recorded() },
        { header: m.manage_reviewers_action() },
      ]}
      rows={conflicts.map((conflict) => ({
        id: conflict.id,
        cells: [
          conflict.name,
          <Kind key="kind" {...conflict} />,
          effectName(conflict.effect),
          m.manage_conflicts_recorded_of({
            name: conflict.recordedBy ?? '',
            at: formatDateTime(conflict.recordedAt, getLocale(), timeZone),
          }),
          mayLift ? (
            <Lift key="lift" href={`/manage/applications/${id}/conflicts/${conflict.id}`} {...conflict} />
          ) : (
            ''
          ),
        ],
      }))}
    />
  )
}

function Kind({ kind, note, pinned }: Pick<Colleague['conflicts'][number], 'kind' | 'note' | 'pinned'>) {
  return (
    <>
      {conflictKindName(kind)} {pinned && <Tag>{m.manage_conflict_pinned()}</Tag>}
      {note && <span className="minka-quiet"> {note}</span>}
    </>
  )
}

function Lift({ href, name }: { href: string; name: string }) {
  return (
    <a className="govuk-link" href={href}>
      {m.manage_conflict_lift()}
      <span className="minka-hidden"> {m.manage_conflict_lift_of({ name })}</span>
    </a>
  )
}
