import { fieldName, partAnswer } from '#app/domain/answer.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Fieldset } from './fieldset.tsx'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'
import { TextInput } from './text-input.tsx'

/** A point on the map, typed as latitude and longitude. */
export function QuestionPoint({ question }: { question: QuestionOf<'point'> }) {
  const { stored, warnings } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const { label, ...texts } = questionTexts(question, warnings)
  const names = { latitude: m.question_latitude(), longitude: m.question_longitude() }
  return (
    <Fieldset name={`${question.key}-point`} legend={label} {...texts}>
      {(['latitude', 'longitude'] as const).map((part) => (
        <TextInput
          key={part}
          {...wire(fieldName(question.key, part))}
          label={names[part]}
          // Phones offer no minus sign on their keyboard of digits.
          inputMode="text"
          width={20}
          defaultValue={partAnswer(stored[question.key], part)}
          error={errorOf(fieldName(question.key, part))}
        />
      ))}
    </Fieldset>
  )
}
