import type { ReactNode } from 'react'

import { textAnswer, textsAnswer } from '#app/domain/answer.ts'
import { openerOf } from '#app/domain/opened-question.ts'
import type { Option, Question, QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Checkboxes } from './checkboxes.tsx'
import { localized } from './localized.ts'
import { useQuestionSetting, useWiring } from './question-setting.ts'
import { questionTexts } from './question-texts.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'

type QuestionOneProps = {
  question: QuestionOf<'one_of' | 'yes_no'>
  /** Questions of the page that an option of this one opens, and how to ask them. */
  opened: readonly Question[]
  ask: (question: Question) => ReactNode
}

/** More options than this stand in a native list. */
const asRadios = 15

/** One of several options, or yes or no. What an option opens stands beneath it and shows without a script. */
export function QuestionOne({ question, opened, ask }: QuestionOneProps) {
  const { stored, warnings } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const { label, ...texts } = questionTexts(question, warnings)
  const under = (value: string) => opened.filter((it) => isUnder(it, value))
  const beneath = opened.filter((it) => (openerOf(it)?.options.length ?? 0) > 1)
  const openers = beneath.flatMap((it) => openerOf(it)?.options ?? [])
  if (question.kind === 'one_of' && question.options.length > asRadios && opened.length === 0) {
    return (
      <Select
        {...wire(question.key)}
        {...texts}
        label={label}
        defaultValue={textAnswer(stored[question.key])}
        error={errorOf(question.key)}
        options={optionsOf(question)}
      />
    )
  }
  return (
    <div className="minka-opener">
      <Radios
        {...wire(question.key)}
        {...texts}
        legend={label}
        inline={question.kind === 'yes_no' && opened.length === 0}
        defaultValue={textAnswer(stored[question.key])}
        error={errorOf(question.key)}
        options={optionsOf(question).map((option) => ({
          ...option,
          opens: openers.includes(option.value),
          reveal: under(option.value).length > 0 ? under(option.value).map(ask) : undefined,
        }))}
      />
      {beneath.length > 0 && <div className="minka-opened">{beneath.map(ask)}</div>}
    </div>
  )
}

/** Any number of several options. */
export function QuestionSome({ question }: { question: QuestionOf<'some_of'> }) {
  const { stored, warnings } = useQuestionSetting()
  const { wire, errorOf } = useWiring()
  const { label, ...texts } = questionTexts(question, warnings)
  return (
    <Checkboxes
      {...wire(question.key)}
      {...texts}
      legend={label}
      defaultValues={textsAnswer(stored[question.key])}
      error={errorOf(question.key)}
      options={question.options.map(choice)}
    />
  )
}

function isUnder(question: Question, value: string): boolean {
  const opener = openerOf(question)
  return opener?.options.length === 1 && opener.options[0] === value
}

function optionsOf(question: QuestionOf<'one_of' | 'yes_no'>) {
  if (question.kind === 'one_of') return question.options.map(choice)
  return [
    { value: 'yes', label: m.answer_yes() },
    { value: 'no', label: m.answer_no() },
  ]
}

function choice({ value, label, help }: Option) {
  const hint = help && localized(help)
  return { value, label: localized(label), ...(hint ? { hint } : {}) }
}
