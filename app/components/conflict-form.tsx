import { recordedKinds } from '#app/domain/case-input.ts'
import { conflictEffects } from '#app/domain/conflict.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { conflictKindName } from './conflict-kind.ts'
import { effectName } from './conflicts-table.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

type ConflictFormProps = {
  people: readonly { personId: string; name: string }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Records a conflict of someone of the team with one application. */
export function ConflictForm({ people, problems, values }: ConflictFormProps) {
  const field = (name: string) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: values[name]?.[0],
  })
  return (
    <form method="post" className="minka-reading">
      <h2 className="govuk-heading-m">{m.manage_conflict_set()}</h2>
      <p className="govuk-body">{m.manage_conflict_set_text()}</p>
      <Select
        {...field('person')}
        label={m.manage_conflict_person()}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <Select
        {...field('kind')}
        label={m.conflict_kind()}
        options={recordedKinds.map((value) => ({ value, label: conflictKindName(value) }))}
      />
      <Radios
        {...field('effect')}
        legend={m.manage_conflicts_effect()}
        options={conflictEffects.map((value) => ({ value, label: effectName(value) }))}
      />
      <TextArea
        {...field('note')}
        label={m.manage_conflict_note()}
        hint={m.manage_conflict_note_hint()}
        rows={2}
      />
      <Button>{m.manage_conflict_save()}</Button>
    </form>
  )
}
