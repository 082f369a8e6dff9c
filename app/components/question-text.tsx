import type { ComponentProps } from 'react'

import { textAnswer } from '#app/domain/answer.ts'
import type { QuestionKind, QuestionOf } from '#app/domain/question.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { currencySign } from './format.ts'
import { localized } from './localized.ts'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'
import type { Limit } from './word-limit.tsx'

type OneLine = Extract<QuestionKind, 'short_text' | 'number' | 'money' | 'phone' | 'email' | 'identifier'>
type Native = Pick<
  ComponentProps<typeof TextInput>,
  'inputMode' | 'autoComplete' | 'width' | 'spellCheck' | 'type'
>

const natives: Record<OneLine, Native> = {
  short_text: {},
  number: { inputMode: 'decimal', width: 10 },
  money: { inputMode: 'decimal', width: 10 },
  phone: { type: 'tel', inputMode: 'tel', width: 20 },
  // Not of type `email`: the browser would refuse to send what it takes for a wrong address.
  email: { inputMode: 'email', spellCheck: false, autoComplete: 'email' },
  identifier: { spellCheck: false, width: 20 },
}

/** A question that is answered in one line: text, a figure, an amount, a number of someone's. */
export function QuestionLine({ question }: { question: QuestionOf<OneLine> }) {
  const { stored, facts, warnings } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const { key, kind } = question
  return (
    <TextInput
      {...wire(key)}
      {...questionTexts(question, warnings)}
      {...natives[kind]}
      {...(question.autocomplete ? { autoComplete: question.autocomplete } : {})}
      prefix={kind === 'money' ? currencySign(facts.currency, getLocale()) : undefined}
      suffix={kind === 'number' && question.unit ? localized(question.unit) : undefined}
      defaultValue={textAnswer(stored[key])}
      error={errorOf(key)}
    />
  )
}

/** A question that is answered in several lines, with its limit counted from the start. */
export function QuestionProse({ question }: { question: QuestionOf<'long_text'> }) {
  const { stored, warnings } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const limit = limitOf(question)
  return (
    <TextArea
      {...wire(question.key)}
      {...questionTexts(question, warnings)}
      {...(limit ? { limit } : {})}
      rows={limit && limit.max > 200 ? 12 : 7}
      defaultValue={textAnswer(stored[question.key])}
      error={errorOf(question.key)}
    />
  )
}

function limitOf({ words, characters }: QuestionOf<'long_text'>): Limit | undefined {
  if (words?.max !== undefined) return { max: words.max, unit: 'words' }
  return characters?.max === undefined ? undefined : { max: characters.max, unit: 'characters' }
}
