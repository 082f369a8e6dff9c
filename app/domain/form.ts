import { z } from 'zod'
import { expression } from './expression.ts'
import { faultLine } from './form-fault.ts'
import { formFaults } from './form-faults.ts'
import { question, type Question } from './question.ts'
import { localizedText } from './localized-text.ts'

const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a key is one snake_case word')

/** One small page: one to five questions that belong together, with a verb in its title. */
export const questionGroup = z.strictObject({
  key,
  title: localizedText,
  intro: localizedText.optional(),
  questions: z.array(question).min(1),
})

export const section = z.strictObject({
  key,
  title: localizedText,
  intro: localizedText.optional(),
  groups: z.array(questionGroup).min(1),
})

/**
 * Something that must hold across answers. With `each` it is asked of every row of the question, where
 * `column` refers to that row. `facts` fill the `{placeholders}` of the message.
 */
export const rule = z.strictObject({
  key,
  question: key,
  column: key.optional(),
  each: z.boolean(),
  holds: expression,
  message: localizedText,
  facts: z.record(z.string(), expression).optional(),
})

/** `requested` says how much an application asks for, in the call's currency, where the form asks for money. */
export const formParts = z.strictObject({
  sections: z.array(section).min(1),
  rules: z.array(rule),
  requested: expression.optional(),
})

/** A whole form as stored. Refuses a key used twice and a condition over a question, column or option it lacks. */
export const formDefinition = formParts.superRefine((definition, context) => {
  for (const fault of formFaults(questionsOf(definition), definition))
    context.addIssue({ code: 'custom', message: faultLine(fault), params: { fault } })
})

export type QuestionGroup = z.infer<typeof questionGroup>
export type Section = z.infer<typeof section>
export type Rule = z.infer<typeof rule>
export type FormDefinition = z.infer<typeof formParts>

/** Every question of the form, in the order of its pages. */
export function questionsOf(definition: Pick<FormDefinition, 'sections'>): Question[] {
  return definition.sections.flatMap(questionsOfSection)
}

/** Every question of one section, in the order of its pages. */
export function questionsOfSection(part: Section): Question[] {
  return part.groups.flatMap((group) => group.questions)
}

/** The question with this key, if the form has one. */
export function findQuestion(definition: FormDefinition, wanted: string): Question | undefined {
  return questionsOf(definition).find((it) => it.key === wanted)
}

/** The section that asks a question, if the form has it. */
export function sectionOf(definition: FormDefinition, question: string): Section | undefined {
  return definition.sections.find((it) => questionsOfSection(it).some(({ key }) => key === question))
}

/** The group (one page) with this key and the section it belongs to, if the form has it. */
export function findGroup(definition: FormDefinition, wanted: string) {
  for (const part of definition.sections) {
    const group = part.groups.find((it) => it.key === wanted)
    if (group) return { section: part, group }
  }
  return undefined
}
