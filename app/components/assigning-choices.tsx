import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type AssigningChoicesProps = {
  stage: { takeAtMost: number; asksPreferences: boolean }
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** What reviewers of a stage may choose by themselves: take applications, or say which they would rather have. */
export function AssigningChoices({ stage, problems, values }: AssigningChoicesProps) {
  const { takeAtMost, asksPreferences } = stage
  const asked = asksPreferences ? ['yes'] : []
  return (
    <form method="post" className="minka-reading">
      <h2 className="govuk-heading-m">{m.assigning_self_title()}</h2>
      <p className="govuk-body">{m.assigning_self_text()}</p>
      <TextInput
        name="takeAtMost"
        label={m.assigning_self_at_most()}
        hint={m.assigning_self_hint()}
        inputMode="numeric"
        width={3}
        defaultValue={values['takeAtMost']?.[0] ?? String(takeAtMost)}
        error={problemOf(problems, 'takeAtMost')}
      />
      <Checkboxes
        name="asksPreferences"
        legend={m.assigning_self_wishes()}
        legendSize="s"
        options={[{ value: 'yes', label: m.assigning_self_wishes_yes() }]}
        defaultValues={values['takeAtMost'] ? values['asksPreferences'] : asked}
      />
      <Button name="intent" value="choosing" variant="secondary">
        {m.assigning_self_save()}
      </Button>
    </form>
  )
}
