import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type PanelSittingFormProps = {
  colleagues: readonly { id: string; name: string }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** A day on which the panel met: where, and who was there. */
export function PanelSittingForm({ colleagues, problems, values }: PanelSittingFormProps) {
  const typed = (name: string) => values[name]?.[0] ?? ''
  return (
    <form method="post" className="minka-reading" noValidate>
      <DateInput
        name="held"
        legend={m.sitting_day()}
        legendSize="s"
        hint={m.sitting_day_hint()}
        error={problemOf(problems, 'held')}
        defaultValue={{ day: typed('held-day'), month: typed('held-month'), year: typed('held-year') }}
      />
      <TextInput
        name="place"
        label={m.sitting_place()}
        labelSize="s"
        optional
        defaultValue={typed('place')}
      />
      <Checkboxes
        name="present"
        legend={m.sitting_present()}
        legendSize="s"
        hint={m.sitting_present_hint()}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={values['present'] ?? []}
        error={problemOf(problems, 'present')}
      />
      <TextArea
        name="others"
        rows={3}
        label={m.sitting_others()}
        labelSize="s"
        hint={m.sitting_others_hint()}
        optional
        defaultValue={typed('others')}
      />
      <Button name="intent" value="sitting" variant="secondary">
        {m.sitting_save()}
      </Button>
    </form>
  )
}
