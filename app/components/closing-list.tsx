import type { ClosableApplication } from '#app/domain/closable.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { correctedWords } from './corrected-words.ts'
import { EmptyState } from './empty-state.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { Table } from './table.tsx'

type ClosingListProps = {
  ready: readonly ClosableApplication[]
  waiting: readonly ClosableApplication[]
  /** How many there are of each, more than are listed or not. */
  counts: { ready: number; waiting: number }
  /** Where all that are ready are closed in the background. */
  allHref: string
  problems: readonly FieldProblem[]
}

/** Before anything is closed: what would be, each to be taken out, and what still waits for reviews. */
export function ClosingList({ ready, waiting, counts, allHref, problems }: ClosingListProps) {
  return (
    <>
      {ready.length === 0 ? (
        <EmptyState title={m.closing_none()}>
          <p>{m.closing_none_text()}</p>
        </EmptyState>
      ) : (
        <form method="post">
          <p className="govuk-body minka-reading">{m.closing_text()}</p>
          {counts.ready > ready.length && (
            <InsetText>
              {m.closing_part({ count: counts.ready, shown: ready.length })}{' '}
              <a className="govuk-link" href={allHref}>
                {m.closing_all({ count: counts.ready })}
              </a>
            </InsetText>
          )}
          <Checkboxes
            name="applications"
            legend={m.closing_ready({ count: counts.ready })}
            error={problemOf(problems, 'applications')}
            options={ready.map((it) => ({
              value: it.id,
              label: `${it.reference} · ${it.title}`,
              hint: standing(it),
            }))}
            defaultValues={ready.map(({ id }) => id)}
          />
          <Button>{m.closing_button()}</Button>
        </form>
      )}
      {waiting.length > 0 && (
        <Table
          caption={m.closing_waiting({ count: counts.waiting })}
          dense
          columns={[{ header: m.review_column_application() }, { header: m.closing_column_reviews() }]}
          rows={waiting.map((it) => ({
            id: it.id,
            cells: [
              <a key="case" className="govuk-link" href={`/manage/applications/${it.id}/steps/close_review`}>
                {it.reference} · {it.title}
              </a>,
              standing(it),
            ],
          }))}
        />
      )}
    </>
  )
}

function standing({ submitted, required, corrected, underWay, openFlags }: ClosableApplication): string {
  return [
    m.closing_reviews({ done: submitted, all: required }),
    ...(underWay > 0 ? [m.closing_under_way({ count: underWay })] : []),
    ...(corrected.length > 0 ? [correctedWords(corrected)] : []),
    ...(openFlags > 0 ? [m.closing_flags({ count: openFlags })] : []),
  ].join(' · ')
}
