import { expressionOf } from './condition.ts'
import type { EditorProblem } from './editor-problem.ts'
import { type Expression, expression as expressionSchema } from './expression.ts'
import { type FormDefinition, findQuestion, questionsOf } from './form.ts'
import { circles } from './form-circles.ts'
import { changeQuestion } from './form-edit.ts'
import { notationFor } from './notation.ts'
import type { PostedForm } from './read-answer.ts'
import { readCondition } from './read-condition.ts'
import { readWritten } from './read-property.ts'
import { posted } from './read-words.ts'
import { subjectsAbout } from './subject.ts'

/** Which condition of which question. */
export type ConditionPlace = { definition: FormDefinition; question: string; of: 'visible' | 'required' }

type ReadExpression = { expression: Expression } | { problems: EditorProblem[] }

/** The field of a condition that is written, and that of how it was made. */
export const writtenField = 'expression'
export const wayField = 'way'

/** A condition as it was posted, made of comparisons or written, or what is wrong with its fields. */
export function readAnyCondition(form: PostedForm, place: ConditionPlace): ReadExpression {
  const isWritten = posted(form, wayField) === 'written'
  const read = isWritten ? readExpression(form, place) : readComparisons(form, place)
  if ('problems' in read) return read
  const problems = circleProblems(read.expression, place, isWritten ? writtenField : 'subject')
  return problems.length > 0 ? { problems } : read
}

/** The draft with this condition at the question. */
export function withCondition({ question, of }: Omit<ConditionPlace, 'definition'>, condition: Expression) {
  return (it: FormDefinition): FormDefinition =>
    changeQuestion(it, question, (asked) => ({ ...asked, [of]: condition }))
}

function readExpression(form: PostedForm, { definition, question, of }: ConditionPlace): ReadExpression {
  const setting = { before: findQuestion(definition, question)?.[of], notation: notationFor(definition) }
  const read = readWritten(writtenField, posted(form, writtenField), 'truth', setting)
  return 'problems' in read ? read : { expression: expressionSchema.parse(read.value) }
}

function readComparisons(form: PostedForm, { definition, question }: ConditionPlace): ReadExpression {
  const read = readCondition(form, subjectsAbout(definition, question))
  if ('problems' in read) return read
  const made = expressionOf(read.condition)
  return made ? { expression: made } : { problems: [{ field: 'subject', code: 'no_condition' }] }
}

/** A question that is shown only because of itself would never be shown. */
function circleProblems(
  it: Expression,
  { definition, question, of }: ConditionPlace,
  field: string,
): EditorProblem[] {
  if (of !== 'visible') return []
  const changed = withCondition({ question, of }, it)(definition)
  return circles(questionsOf(changed))
    .filter(({ facts }) => facts['keys']?.split(' → ').includes(question))
    .map(({ code, facts }) => ({ field, code, facts }))
}
