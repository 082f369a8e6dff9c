import { z } from 'zod'
import { justificationField, scoreField, type Rubric, type Score } from './review-check.ts'

const words = z.string().default('')

/** The form of a review over these criteria. Everything is text: a save takes whatever was typed. */
export function reviewForm({ criteria }: Rubric) {
  const names = criteria.flatMap(({ key }) => [scoreField(key), justificationField(key)])
  return z.object({
    intent: z.enum(['save', 'previous', 'next', 'submit', 'revise']).default('save'),
    notesToPanel: words,
    feedback: words,
    ...Object.fromEntries(names.map((name) => [name, words])),
  })
}

/** What was typed for each criterion, read by the names of its inputs. */
export function typedScores({ criteria }: Rubric, typed: Readonly<Record<string, unknown>>): Score[] {
  const text = (name: string) => z.string().catch('').parse(typed[name])
  return criteria.map(({ key }) => ({
    criterion: key,
    score: text(scoreField(key)),
    justification: text(justificationField(key)),
  }))
}
