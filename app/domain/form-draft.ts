import { z } from 'zod'

import {
  type FormDefinition,
  type QuestionGroup,
  type Section,
  formParts,
  questionGroup,
  section,
} from './form.ts'
import { type Question, question } from './question.ts'
import { wordless } from './localized-text.ts'

/**
 * A form that is still being written: the shape of a form, in which words may be missing and lists may be too short yet.
 * Nothing else of it may be wrong, so every page that shows a form can show a draft.
 */
export const draftDefinition: z.ZodType<FormDefinition> = unfinished(formParts)

/** A question that is still being written, in the same sense. */
export const draftQuestion: z.ZodType<Question> = unfinished(question)

/** A section and a page that are still being written. */
export const draftSection: z.ZodType<Section> = unfinished(section)
export const draftGroup: z.ZodType<QuestionGroup> = unfinished(questionGroup)

/** A form without anything yet. */
export const emptyForm: FormDefinition = { sections: [], rules: [] }

/** Whether what the schema says is only that a list has too few things in it yet. */
export function isShort(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_small' && issue.origin === 'array'
}

/** Whether what the schema says is only that there are no words yet. */
export function isWordless(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_small') return issue.origin === 'string'
  return issue.code === 'custom' && issue.message === wordless
}

/** A schema that also takes what is not finished: words may be missing, and lists too short. */
export function unfinished<It>(schema: z.ZodType<It>): z.ZodType<It> {
  const isBegun = (it: unknown) =>
    schema.safeParse(it).error?.issues.every((issue) => isShort(issue) || isWordless(issue)) ?? true
  return z.custom<It>(isBegun, 'this is not even unfinished: something in it is wrong')
}
