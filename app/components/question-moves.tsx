import type { FormDefinition } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ButtonGroup } from './button-group.tsx'
import { localized } from './localized.ts'
import { Select } from './select.tsx'

type QuestionMovesProps = {
  formId: string
  question: Question
  within: string
  base: string
  /** The state of the form's order. */
  order: string
  definition: FormDefinition
}

/** What is done with a whole question: to another page, a second one like it, or away. */
export function QuestionMoves({ formId, question, within, base, order, definition }: QuestionMovesProps) {
  const { key } = question
  const groups = definition.sections.flatMap((it) => it.groups).filter((it) => it.key !== within)
  const action = `/manage/forms/${formId}/edit`
  return (
    <section className="minka-reading">
      <h2 className="govuk-heading-m">{m.form_whole_question()}</h2>
      {groups.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="base" value={order} />
          <Select
            name="into"
            label={m.form_move_into()}
            options={groups.map((it) => ({ value: it.key, label: localized(it.title) || it.key }))}
          />
          <Button variant="secondary" name="do" value={`into:question:${key}`}>
            {m.form_move()}
          </Button>
        </form>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="base" value={base} />
        <ButtonGroup>
          <Button variant="secondary" name="do" value={`duplicate:question:${key}`}>
            {m.form_duplicate()}
          </Button>
          <Button variant="warning" name="do" value={`remove:question:${key}`}>
            {m.form_remove()}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
