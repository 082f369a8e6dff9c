import type { ReactNode } from 'react'
import type { BulkKind } from '#app/domain/bulk-action.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { bulkKindHint, bulkKindName } from './bulk-words.ts'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type BulkFormProps = {
  q: string
  count: number
  kinds: readonly BulkKind[]
  /** What the link that led here meant. */
  wanted: BulkKind | undefined
  reviewers: readonly { id: string; name: string; load: number }[]
  reasons: readonly { code: string; label: LocalizedText; inLetters: boolean }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What to do with everything that matches; it does nothing yet but try it. */
export function BulkForm(props: BulkFormProps) {
  const { q, count, kinds, wanted, problems, values } = props
  return (
    <form method="post" className="minka-reading" noValidate>
      <InsetText>
        {m.manage_board_match({ count })} {q !== '' && <code>{q}</code>}
      </InsetText>
      <p className="govuk-body">{m.bulk_text()}</p>
      <Radios
        name="kind"
        legend={m.bulk_kind()}
        legendSize="s"
        options={kinds.map((kind) => ({
          value: kind,
          label: bulkKindName(kind),
          hint: bulkKindHint(kind),
          reveal: whatFor(kind, props),
        }))}
        defaultValue={values['kind']?.[0] ?? wanted}
        error={problemOf(problems, 'kind')}
      />
      <Button>{m.bulk_try()}</Button>
    </form>
  )
}

/** What only this kind of action needs. */
function whatFor(kind: BulkKind, props: BulkFormProps): ReactNode {
  if (kind === 'write') return <Letter {...props} />
  if (kind === 'invite') return <Invitation {...props} />
  if (kind === 'decline') return <Refusal {...props} />
  return kind === 'assign' ? <Reviewers {...props} /> : undefined
}

function Letter({ problems, values }: BulkFormProps) {
  return (
    <>
      <TextInput
        name="heading"
        label={m.bulk_heading()}
        labelSize="s"
        defaultValue={values['heading']?.[0]}
        error={problemOf(problems, 'heading')}
      />
      <TextArea
        name="message"
        label={m.bulk_message()}
        labelSize="s"
        rows={5}
        defaultValue={values['message']?.[0]}
        error={problemOf(problems, 'message')}
      />
    </>
  )
}

function Invitation({ problems, values }: BulkFormProps) {
  return (
    <TextArea
      name="comment"
      label={m.bulk_comment()}
      labelSize="s"
      hint={m.bulk_comment_hint()}
      optional
      rows={4}
      defaultValue={values['comment']?.[0]}
      error={problemOf(problems, 'comment')}
    />
  )
}

function Refusal({ reasons, problems, values }: BulkFormProps) {
  return (
    <>
      <Checkboxes
        name="reasonCodes"
        legend={m.decision_reasons()}
        legendSize="s"
        options={reasons.map(({ code, label, inLetters }) => ({
          value: code,
          label: localized(label),
          hint: inLetters ? undefined : m.decision_reason_internal(),
        }))}
        defaultValues={values['reasonCodes'] ?? []}
        error={problemOf(problems, 'reasonCodes')}
      />
      <TextArea
        name="feedback"
        label={m.decision_feedback()}
        labelSize="s"
        hint={m.bulk_feedback_hint()}
        rows={5}
        defaultValue={values['feedback']?.[0]}
        error={problemOf(problems, 'feedback')}
      />
    </>
  )
}

function Reviewers({ reviewers, problems, values }: BulkFormProps) {
  if (reviewers.length === 0) return <p className="govuk-body">{m.bulk_no_reviewers()}</p>
  return (
    <Checkboxes
      name="reviewers"
      legend={m.bulk_reviewers()}
      legendSize="s"
      options={reviewers.map(({ id, name, load }) => ({
        value: id,
        label: name,
        hint: m.assigning_who_load({ load }),
      }))}
      defaultValues={values['reviewers'] ?? []}
      error={problemOf(problems, 'reviewers')}
    />
  )
}
