import type { Expression } from '#app/domain/expression.ts'
import type { Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { m } from '#app/messages/compiled/messages.js'

import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { Radios } from './radios.tsx'
import { typedIn } from './typed.ts'

type ConditionFieldsProps = { formId: string; question: Question; setting: EditorSetting }

/** Whether the question must be answered, and when it is shown; conditions are made on a page of their own. */
export function ConditionFields({ formId, question, setting }: ConditionFieldsProps) {
  const { values, definition, problems } = setting
  const base = `/manage/forms/${formId}/edit/questions/${question.key}/conditions`
  const { required, visible } = question
  const makeRequired = <MakeLink href={`${base}/required`} text={m.form_condition_make_required()} />
  const makeVisible = <MakeLink href={`${base}/visible`} text={m.form_condition_make_visible()} />
  const when = (it: Expression | boolean | undefined) =>
    typeof it === 'object'
      ? [{ value: 'when', label: m.form_condition_when({ words: expressionWords(it, definition) }) }]
      : []
  return (
    <>
      {takesAnswer(question) && (
        <Radios
          name="required"
          legend={m.property_required()}
          hint={makeRequired}
          defaultValue={typedIn(values, 'required')}
          error={problemOf(problems, 'required')}
          options={[
            { value: 'always', label: m.form_required_always() },
            { value: 'never', label: m.form_required_never() },
            ...when(required),
          ]}
        />
      )}
      <Radios
        name="visible"
        legend={m.property_visible()}
        hint={makeVisible}
        defaultValue={typedIn(values, 'visible')}
        error={problemOf(problems, 'visible')}
        options={[{ value: 'always', label: m.form_visible_always() }, ...when(visible)]}
      />
    </>
  )
}

function MakeLink({ href, text }: { href: string; text: string }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  )
}
