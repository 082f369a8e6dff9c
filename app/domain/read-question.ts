import { figuresOfForm } from './calculation.ts'
import type { EditorProblem } from './editor-problem.ts'
import type { FormDefinition } from './form.ts'
import { draftQuestion } from './form-draft.ts'
import { isKey, takenKeys } from './form-key.ts'
import { usesOf } from './form-uses.ts'
import { notationFor } from './notation.ts'
import type { Plain } from './plain-value.ts'
import type { Question } from './question.ts'
import { takesAnswer } from './takes-answer.ts'
import { type Property, firstProperties, lastProperties, ownProperties } from './question-property.ts'
import type { PostedForm } from './read-answer.ts'
import { readItem } from './read-item.ts'
import { posted } from './read-words.ts'
import { isReserved } from './reserved-key.ts'
import { subjectsOf } from './subject.ts'
import { useNames } from './use-names.ts'

/** What a question is edited in: its draft, the languages of its funder, and what earlier versions published. */
export type EditSetting = {
  definition: FormDefinition
  locales: readonly string[]
  /** Keys of questions, and of their options and columns as `question.option`, that stand in a published version. */
  published: readonly string[]
}

type Reading = { before: Question; form: PostedForm; setting: EditSetting }

/**
 * The question as its editor posted it, or what is wrong by its field. What is missing is left out. Only the properties of
 * its kind are read; its conditions stay what they were, or are taken away.
 */
export function readQuestion(
  before: Question,
  form: PostedForm,
  setting: EditSetting,
): { question: Question } | { problems: EditorProblem[] } {
  const reading = { before, form, setting }
  const { definition, locales, published } = setting
  const { item, problems } = readItem({ ...before }, propertiesOf(before), form, {
    locales,
    figures: figuresOfForm(subjectsOf(definition)),
    notation: notationFor(definition),
    isPublished: (option) => published.includes(`${before.key}.${option}`),
    usesOf: (option) => useNames(usesOf(definition, { question: before.key, option }), locales[0] ?? ''),
  })
  const key = posted(form, 'key') || before.key
  const all = [...problems, ...conditionProblems(reading), ...keyProblems(key, reading)]
  if (all.length > 0) return { problems: all }
  return { question: draftQuestion.parse({ ...item, ...conditionsOf(reading), key }) }
}

/** Every property that an editor asks of this question, in its order. */
export function propertiesOf({ kind }: Pick<Question, 'kind'>): Property[] {
  return [...firstProperties, ...ownProperties[kind], ...lastProperties]
}

function keyProblems(key: string, { before, setting }: Reading): EditorProblem[] {
  if (key === before.key) return []
  const { definition, published } = setting
  if (published.includes(before.key))
    return [{ field: 'key', code: 'key_published', facts: { key: before.key } }]
  if (!isKey(key)) return [{ field: 'key', code: 'not_a_key' }]
  if (isReserved(key, 'question')) return [{ field: 'key', code: 'key_reserved' }]
  if (takenKeys(definition, 'question').includes(key)) return [{ field: 'key', code: 'key_taken' }]
  const by = useNames(usesOf(definition, { question: before.key }), setting.locales[0] ?? '')
  return by === '' ? [] : [{ field: 'key', code: 'still_used', facts: { key: before.key, by } }]
}

function conditionProblems({ before, form }: Reading): EditorProblem[] {
  const required = ['always', 'never', ...(typeof before.required === 'object' ? ['when'] : [])]
  const visible = ['always', ...(before.visible ? ['when'] : [])]
  const offered = { ...(takesAnswer(before) && { required }), visible }
  return Object.entries(offered).flatMap(([field, words]): EditorProblem[] =>
    words.includes(posted(form, field)) ? [] : [{ field, code: 'not_offered' }],
  )
}

/** Whether the question must be answered and when it is shown; a condition is made on a page of its own. */
function conditionsOf({ before, form }: Reading): Plain {
  const required = posted(form, 'required')
  const isKept = required === 'when' && typeof before.required === 'object'
  return {
    required: isKept ? before.required : required === 'always',
    visible: posted(form, 'visible') === 'when' ? before.visible : undefined,
  }
}
