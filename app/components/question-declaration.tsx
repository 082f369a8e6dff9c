import { fieldName, partAnswer } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Checkboxes } from './checkboxes.tsx'
import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { TextInput } from './text-input.tsx'

/** The words that are declared, who declares them, and apart from them the consent to the use of data. */
export function QuestionDeclaration({ question }: { question: QuestionOf<'declaration'> }) {
  const { stored } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const raw = stored[question.key]
  const field = (part: string) => fieldName(question.key, part)
  const tick = (part: 'accepted' | 'consent', legend: string, label: string) => (
    <Checkboxes
      {...wire(field(part))}
      legend={legend}
      defaultValues={[partAnswer(raw, part)]}
      error={errorOf(field(part))}
      options={[{ value: 'yes', label }]}
    />
  )
  const line = (part: 'name' | 'role', label: string) => (
    <TextInput
      {...wire(field(part))}
      label={label}
      autoComplete={part === 'name' ? 'name' : 'organization-title'}
      defaultValue={partAnswer(raw, part)}
      error={errorOf(field(part))}
    />
  )
  return (
    <>
      <InsetText>{localized(question.text)}</InsetText>
      {tick('accepted', localized(question.label), m.question_declare())}
      {line('name', m.question_declare_name())}
      {line('role', m.question_declare_role())}
      <InsetText>{localized(question.consent)}</InsetText>
      {tick('consent', m.question_consent_legend(), m.question_consent())}
    </>
  )
}
