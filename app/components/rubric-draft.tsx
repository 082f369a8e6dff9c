import type { RubricFault } from '#app/domain/rubric-fault.ts'
import type { RubricDiff } from '#app/domain/rubric-diff.ts'
import type { RubricCriterion } from '#app/domain/rubric.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { InsetText } from './inset-text.tsx'
import { RubricDifferences } from './rubric-differences.tsx'
import { RubricDraftLine } from './rubric-draft-line.tsx'
import { rubricFaultSentence } from './rubric-fault-sentence.ts'

export type ShownDraft = {
  number: number
  ids: readonly string[]
  criteria: readonly RubricCriterion[]
  faults: readonly RubricFault[]
  diff: RubricDiff
  since: number | undefined
}

/** The draft of a rubric: its criteria with what is wrong beside each, what it changes, and publishing it. */
export function RubricDraft({ id, draft }: { id: string; draft: ShownDraft }) {
  const { number, criteria, faults, diff, since } = draft
  const whole = faults.filter(({ at }) => at === null)
  return (
    <section>
      <h2 className="govuk-heading-m">{m.rubric_draft_of({ number })}</h2>
      {criteria.length === 0 && <EmptyState title={m.rubric_draft_empty()} />}
      <form method="post">
        <ol className="minka-rubric">
          {criteria.map((criterion, at) => (
            <RubricDraftLine
              key={draft.ids[at]}
              href={`/manage/rubrics/${id}/criteria/${draft.ids[at] ?? ''}`}
              id={draft.ids[at] ?? ''}
              {...{ criterion, at }}
              faults={faults.filter((fault) => fault.at === at)}
            />
          ))}
        </ol>
      </form>
      <Button href={`/manage/rubrics/${id}/criteria/new`} variant="secondary">
        {m.rubric_criterion_add()}
      </Button>
      {since !== undefined && (
        <>
          <h3 className="govuk-heading-s">{m.rubric_diff_title({ number: since })}</h3>
          <RubricDifferences diff={diff} />
        </>
      )}
      {whole.map((fault) => (
        <InsetText key={fault.code}>{rubricFaultSentence(fault)}</InsetText>
      ))}
      {faults.length > 0 && <p className="govuk-body">{m.rubric_not_yet({ count: faults.length })}</p>}
      <Publishing number={number} isReady={faults.length === 0} isFirst={since === undefined} />
    </section>
  )
}

type PublishingProps = { number: number; isReady: boolean; isFirst: boolean }

function Publishing({ number, isReady, isFirst }: PublishingProps) {
  return (
    <form method="post" className="minka-reading">
      {isReady && (
        <>
          <p className="govuk-body">{m.rubric_publish_text()}</p>
          <ButtonGroup>
            <Button name="do" value="publish">
              {m.rubric_publish({ number })}
            </Button>
          </ButtonGroup>
        </>
      )}
      {isFirst && <input type="hidden" name="first" value="yes" />}
      <Details summary={m.rubric_discard()}>
        <p>{m.rubric_discard_text()}</p>
        <Button name="do" value="discard" variant="warning">
          {m.rubric_discard()}
        </Button>
      </Details>
    </form>
  )
}
