import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Table } from './table.tsx'
import { TextInput } from './text-input.tsx'

type PanelVersionsProps = {
  slug: string
  q: string
  problems: readonly FieldProblem[]
  members: readonly { id: string; name: string; cases: number; conflicts: number }[]
  count: number
}

/** Which applications the panel reads, and the packet of each of its people. */
export function PanelVersions({ slug, q, problems, members, count }: PanelVersionsProps) {
  return (
    <>
      <form method="get" className="minka-filter" role="search">
        <TextInput
          name="q"
          label={m.panel_filter()}
          hint={m.panel_filter_hint()}
          type="search"
          spellCheck={false}
          defaultValue={q}
          error={problemOf(problems, 'q')}
        />
        <div className="minka-filter__go">
          <Button variant="secondary">{m.panel_show()}</Button>
        </div>
      </form>
      {count === 0 && problems.length === 0 && (
        <EmptyState title={m.manage_board_empty()}>
          <p>{m.manage_board_empty_text()}</p>
        </EmptyState>
      )}
      {count > 0 && (
        <Table
          caption={m.panel_members()}
          dense
          columns={[
            { header: m.panel_member() },
            { header: m.panel_member_cases(), numeric: true },
            { header: m.panel_member_without() },
          ]}
          rows={members.map(({ id, name, cases, conflicts }) => ({
            id,
            cells: [
              <a key="pdf" className="govuk-link" href={packetHref(slug, q, id)}>
                {m.panel_member_pdf({ name })}
              </a>,
              cases,
              conflicts > 0 ? m.panel_member_left({ count: conflicts }) : '–',
            ],
          }))}
        />
      )}
    </>
  )
}

function packetHref(slug: string, q: string, member: string): string {
  return `/manage/calls/${slug}/panel.pdf?${new URLSearchParams({ q, for: member }).toString()}`
}
