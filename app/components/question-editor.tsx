import { propertiesOf } from '#app/domain/read-question.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { localized } from './localized.ts'
import { PropertyField } from './property-field.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type QuestionEditorProps = {
  formId: string
  base: string
  within: string
  question: Question
  /** Whether its key stands in a published version. */
  isFixed: boolean
  setting: EditorSetting
}

/** Every property of one question in one form. Its lists change without saving; only the button at the end saves. */
export function QuestionEditor(editor: QuestionEditorProps) {
  const { formId, base, within, question, isFixed, setting } = editor
  const { values, problems } = setting
  return (
    <form id="editor" method="post" className="minka-reading" noValidate>
      <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
        {m.form_save()}
      </button>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="kind" value={question.kind} />
      <input type="hidden" name="within" value={within} />
      {propertiesOf(question).map((property) => (
        <PropertyField key={property.name} {...{ property, setting }} />
      ))}
      {question.kind === 'rows' && <ColumnsLink {...{ formId, question }} />}
      <ConditionFields {...{ formId, question, setting }} />
      <TextInput
        name="key"
        label={m.form_key()}
        hint={isFixed ? m.form_key_fixed() : m.form_key_hint()}
        width={20}
        readOnly={isFixed}
        defaultValue={typedIn(values, 'key')}
        error={problemOf(problems, 'key')}
      />
      <Button>{m.form_save()}</Button>
    </form>
  )
}

/** The columns of a question of rows have a page of their own. */
function ColumnsLink({ formId, question }: { formId: string; question: QuestionOf<'rows'> }) {
  const names = question.columns.map(({ label, key }) => localized(label) || key)
  return (
    <p className="govuk-body" id="columns">
      <strong>{m.property_columns()}:</strong> {names.join(', ') || m.form_columns_none()}{' '}
      <a className="govuk-link" href={`/manage/forms/${formId}/edit/questions/${question.key}/columns`}>
        {m.form_columns_change()}
      </a>
    </p>
  )
}
