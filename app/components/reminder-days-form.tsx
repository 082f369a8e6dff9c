import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type ReminderDaysFormProps = { before: string; after: string; problems: readonly FieldProblem[] }

/** On which days reviewers are reminded; what would go can be seen before it is saved. */
export function ReminderDaysForm({ before, after, problems }: ReminderDaysFormProps) {
  return (
    <form method="post" className="minka-reading" noValidate>
      <p className="govuk-body">{m.reminder_days_text()}</p>
      <TextInput
        name="before"
        label={m.reminder_days_before()}
        hint={m.reminder_days_before_hint()}
        width={20}
        defaultValue={before}
        error={problemOf(problems, 'before')}
      />
      <TextInput
        name="after"
        label={m.reminder_days_after()}
        hint={m.reminder_days_after_hint()}
        width={20}
        defaultValue={after}
        error={problemOf(problems, 'after')}
      />
      <ButtonGroup>
        <Button name="intent" value="preview" variant="secondary">
          {m.reminder_days_preview()}
        </Button>
        <Button name="intent" value="save">
          {m.reminder_days_save()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
