import { partsField } from '#app/domain/read-condition.ts'
import type { Subject } from '#app/domain/subject.ts'
import { type Typed, listMoveField, listMoveValue } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ComparisonFields } from './comparison-fields.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { subjectName } from './subject-name.ts'
import { typedIn } from './typed.ts'

type ConditionEditorProps = {
  id: string
  base: string
  subjects: readonly Subject[]
  problems: readonly FieldProblem[]
  values: Typed
}

/** A condition as comparisons that must hold all, or of which one is enough. */
export function ConditionEditor({ id, base, subjects, problems, values }: ConditionEditorProps) {
  const count = Number(typedIn(values, `${partsField}.count`)) || 0
  return (
    <form id={id} method="post" className="minka-reading" noValidate>
      <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
        {m.form_save()}
      </button>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name={`${partsField}.count`} value={count} />
      {Array.from({ length: count }, (_, at) => (
        <ComparisonFields key={at} {...{ at, subjects, problems, values }} />
      ))}
      {count > 1 && (
        <Radios
          name="join"
          legend={m.form_condition_join()}
          defaultValue={typedIn(values, 'join')}
          options={[
            { value: 'and', label: m.form_condition_all() },
            { value: 'or', label: m.form_condition_any() },
          ]}
        />
      )}
      <Select
        name="subject"
        label={m.form_condition_about()}
        options={subjects.map((it) => ({ value: it.id, label: subjectName(it) }))}
        defaultValue={typedIn(values, 'subject')}
        error={problemOf(problems, 'subject')}
      />
      <p>
        <Button variant="secondary" name={listMoveField} value={listMoveValue(partsField, 'add')}>
          {m.form_condition_add()}
        </Button>
      </p>
      <Button>{m.form_condition_save()}</Button>
    </form>
  )
}
