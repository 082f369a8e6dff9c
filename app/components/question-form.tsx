import { type ReactNode, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import type { Answers } from '#app/domain/answer.ts'
import type { Conditional } from '#app/domain/asked.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Question } from '#app/domain/question.ts'
import { typedPage } from '#app/domain/typed-page.ts'

import type { FieldProblem } from './field-problem.ts'
import { useHydrating } from './hydrating.ts'
import { QuestionList } from './question-list.tsx'
import { type OfferedPlace, type QuestionSetting, QuestionSettingProvider } from './question-setting.ts'
import { valuesInPage, valuesOf } from './typed-values.ts'

type QuestionFormProps = Pick<
  QuestionSetting,
  'placesHref' | 'fileHref' | 'uploadsHref' | 'uploadsScript'
> & {
  questions: readonly Question[]
  /** What the questions lean on elsewhere in the form. */
  elsewhere?: readonly Conditional[]
  answers: Answers
  facts: CallFacts
  places?: readonly OfferedPlace[]
  problems?: readonly FieldProblem[] | undefined
  warnings?: readonly FieldProblem[]
  rowCounts?: Readonly<Record<string, number>>
  /** The button that the Enter key presses: without it that would be the first of the page, such as "remove". */
  defaultButton?: ReactNode
  /** What is posted with the answers, and the buttons. */
  children: ReactNode
}

const formId = 'question-form'

/**
 * Questions in a form that posts by itself. Once scripts run it follows the typing, from whatever was typed before, for
 * live sums, rows and conditions; what is posted stays the same.
 */
export function QuestionForm({
  questions,
  elsewhere = [],
  answers: stored,
  defaultButton,
  children,
  ...rest
}: QuestionFormProps) {
  const { places = [], problems = [], warnings = [], rowCounts = {} } = rest
  const isLive = !useHydrating()
  const [begun] = useState(
    () => (isLive ? undefined : valuesInPage(formId, questions)) ?? valuesOf(questions, stored, rowCounts),
  )
  const form = useForm({ defaultValues: begun })
  const values = useWatch({ control: form.control })
  const page = { questions, elsewhere }
  const { asked, typed } = typedPage(page, stored, rest.facts, isLive ? values : undefined)
  const setting = { ...rest, form, asked, typed, stored, places, problems, warnings, rowCounts, isLive }
  return (
    <form id={formId} method="post" encType="multipart/form-data" noValidate>
      {defaultButton}
      <QuestionSettingProvider value={setting}>
        <QuestionList questions={questions} />
      </QuestionSettingProvider>
      {children}
    </form>
  )
}
