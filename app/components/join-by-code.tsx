import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type JoinByCodeProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The form for a code that somebody was told. */
export function JoinByCode({ problems, values }: JoinByCodeProps) {
  return (
    <form method="post" noValidate>
      <p className="govuk-body minka-reading">{m.join_code_text()}</p>
      <TextInput
        name="code"
        label={m.join_code()}
        hint={m.join_code_hint()}
        error={problemOf(problems, 'code')}
        defaultValue={values['code']?.[0]}
        inputMode="numeric"
        autoComplete="off"
        width={20}
      />
      <Button>{m.join_code_button()}</Button>
    </form>
  )
}
