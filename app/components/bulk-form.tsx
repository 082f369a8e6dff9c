import { bulkKinds } from '#app/domain/bulk-action.ts'
import { m } from '#app/messages/compiled/messages.js'
import { bulkKindHint, bulkKindName } from './bulk-words.ts'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { InsetText } from './inset-text.tsx'
import { Radios } from './radios.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type BulkFormProps = {
  q: string
  count: number
  reviewers: readonly { id: string; name: string; load: number }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What to do with everything that matches; it does nothing yet but try it. */
export function BulkForm({ q, count, reviewers, problems, values }: BulkFormProps) {
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
        options={bulkKinds.map((kind) => ({
          value: kind,
          label: bulkKindName(kind),
          hint: bulkKindHint(kind),
        }))}
        defaultValue={values['kind']?.[0]}
        error={problemOf(problems, 'kind')}
      />
      <h2 className="govuk-heading-s">{m.bulk_for_write()}</h2>
      <TextInput
        name="heading"
        label={m.bulk_heading()}
        defaultValue={values['heading']?.[0]}
        error={problemOf(problems, 'heading')}
      />
      <TextArea
        name="message"
        label={m.bulk_message()}
        rows={5}
        defaultValue={values['message']?.[0]}
        error={problemOf(problems, 'message')}
      />
      {reviewers.length > 0 && (
        <>
          <h2 className="govuk-heading-s">{m.bulk_for_assign()}</h2>
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
        </>
      )}
      <Button>{m.bulk_try()}</Button>
    </form>
  )
}
