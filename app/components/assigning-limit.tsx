import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type AssigningLimitProps = {
  takeAtMost: number
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** How many applications a reviewer may take without being asked. */
export function AssigningLimit({ takeAtMost, problems, values }: AssigningLimitProps) {
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
      <Button name="intent" value="limit" variant="secondary">
        {m.assigning_self_save()}
      </Button>
    </form>
  )
}
