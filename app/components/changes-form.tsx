import { zoneCity } from '#app/domain/format.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'

type ChangesFormProps = {
  sections: readonly { key: string; title: LocalizedText }[]
  timeZone: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Which sections open, what must change, and until when. It leads to the letter, and sends nothing yet. */
export function ChangesForm({ sections, timeZone, problems, values }: ChangesFormProps) {
  const typed = (name: string) => values[name]?.[0] ?? ''
  return (
    <form method="post" className="minka-reading">
      <h2 className="govuk-heading-m">{m.manage_changes_title()}</h2>
      <p className="govuk-body">{m.manage_changes_intro()}</p>
      <Checkboxes
        name="sections"
        legend={m.manage_changes_sections()}
        error={problemOf(problems, 'sections')}
        defaultValues={values['sections'] ?? []}
        options={sections.map(({ key, title }) => ({ value: key, label: textIn(title, getLocale()) }))}
      />
      <TextArea
        name="message"
        label={m.manage_changes_message()}
        hint={m.manage_changes_message_hint()}
        error={problemOf(problems, 'message')}
        defaultValue={typed('message')}
      />
      <DateInput
        name="due"
        legend={m.manage_changes_due()}
        hint={m.manage_changes_due_hint({ city: zoneCity(timeZone) })}
        error={problemOf(problems, 'due')}
        defaultValue={{ day: typed('due-day'), month: typed('due-month'), year: typed('due-year') }}
      />
      <Button>{m.manage_changes_preview()}</Button>
    </form>
  )
}
