import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type SlateNewProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** A new slate begins with its name. */
export function SlateNew({ problems, values }: SlateNewProps) {
  return (
    <section className="minka-group minka-no-print">
      <h2 className="govuk-heading-m">{m.slate_new()}</h2>
      <form method="post" className="minka-reading" noValidate>
        <TextInput
          name="name"
          label={m.slate_name()}
          hint={m.slate_new_hint()}
          error={problemOf(problems, 'name')}
          defaultValue={values['name']?.[0] ?? ''}
        />
        <Button>{m.slate_new_button()}</Button>
      </form>
    </section>
  )
}
