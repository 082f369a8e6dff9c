import { createContext, use } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { Answers } from '#app/domain/answer.ts'
import type { Asked } from '#app/domain/asked.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import { type FieldProblem, problemOf } from './field-problem.ts'

export type OfferedPlace = { code: string; name: string; parentCode: string | undefined }

/**
 * What the inputs of a page of questions share: what is asked and answered as it is typed (as stored until scripts run),
 * what is wrong or worth a look, and the form that follows the typing.
 */
export type QuestionSetting = {
  form: UseFormReturn
  asked: Asked
  /** Every answer of the page as it is typed, also to questions that are not asked. */
  typed: Answers
  /** The answers that the page was sent with: what inputs begin with. */
  stored: Answers
  facts: CallFacts
  places: readonly OfferedPlace[]
  /** Where the places within another are asked for: the code is put at its end. */
  placesHref: string
  fileHref: (id: string) => string
  /** Where a device sends files in parts: the key of the question is put at its end. Without it they come with the form. */
  uploadsHref?: string
  uploadsScript?: string
  problems: readonly FieldProblem[]
  warnings: readonly FieldProblem[]
  /** How many rows to show of a question, where a button without script asked for one more. */
  rowCounts: Readonly<Record<string, number>>
  isLive: boolean
}

const context = createContext<QuestionSetting | undefined>(undefined)

export const QuestionSettingProvider = context.Provider

/** The setting of the page of questions around. */
export function useQuestionSetting(): QuestionSetting {
  const setting = use(context)
  if (!setting) throw new Error('a question is asked within a form of questions')
  return setting
}

/** What an input of this name needs to be followed by the form: its name, and how it tells of changes. */
export function useWiring() {
  const { form, problems } = useQuestionSetting()
  return {
    wire: (name: string) => form.register(name),
    errorOf: (field: string) => problemOf(problems, field),
  }
}
