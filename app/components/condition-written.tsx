import { wayField, writtenField } from '#app/domain/condition-edit.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { NotationHelp } from './notation-help.tsx'
import { TextArea } from './text-area.tsx'

type ConditionWrittenProps = {
  id: string
  base: string
  definition: FormDefinition
  problems: readonly FieldProblem[]
  written: string
}

/** A condition as it is written: for those whom comparisons do not do. */
export function ConditionWritten({ id, base, definition, problems, written }: ConditionWrittenProps) {
  return (
    <form id={id} method="post" className="minka-reading" noValidate>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name={wayField} value="written" />
      <TextArea
        name={writtenField}
        label={m.form_condition_expression()}
        hint={m.notation_hint()}
        rows={3}
        spellCheck={false}
        defaultValue={written}
        error={problemOf(problems, writtenField)}
      />
      <NotationHelp definition={definition} />
      <Button variant="secondary">{m.form_condition_save_written()}</Button>
    </form>
  )
}
