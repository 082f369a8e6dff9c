import type { FormDefinition } from '#app/domain/form.ts'
import { justificationField, scoreField, type ReviewProblem } from '#app/domain/review-check.ts'
import { feedbackField, notesField } from '#app/domain/review-words.ts'
import type { ReadForm } from './about-answers.tsx'
import type { AnswerSetting } from './answer-setting.ts'
import type { ReviewConflict } from './review-conflicts.tsx'
import { reviewProblems } from './review-problem.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import type { ReviewWriting } from './review-writing.ts'

type Page = {
  review: {
    id: string
    notesToPanel: string
    feedback: string
    versions: number
    previous: string | null
    next: string | null
    frozen: Omit<AnswerSetting, 'fileHref'> & { definition: FormDefinition }
  }
  criteria: readonly ReviewedCriterion[]
  writing: Pick<ReviewWriting, 'op' | 'revisions'>
}

type Typed = Readonly<Record<string, string>>

type Said = {
  typed?: Typed
  conflicts?: readonly ReviewConflict[]
  faults?: readonly ReviewProblem[]
  refusal?: string | undefined
}

/** What a page of a review shows: what is stored, with whatever was typed and not stored in its place. */
export function reviewState({ review, criteria, writing }: Page, said: Said = {}) {
  const { conflicts = [], faults = [], refusal } = said
  // What could not be taken at all does not stand where it was taken.
  const typed: Typed = refusal === undefined ? (said.typed ?? {}) : {}
  const kept: Typed = refusal === undefined ? {} : (said.typed ?? {})
  const { id, previous, next, frozen } = review
  const { definition, ...setting } = frozen
  const problems = reviewProblems(faults, criteria)
  const words: ReviewWriting = {
    ...{ id, previous, next, problems, ...writing },
    isCorrected: review.versions > 0,
    criteria: criteria.map((it) => ({
      ...it,
      given: {
        criterion: it.key,
        score: typed[scoreField(it.key)] ?? it.given.score,
        justification: typed[justificationField(it.key)] ?? it.given.justification,
      },
    })),
    notesToPanel: typed[notesField] ?? review.notesToPanel,
    feedback: typed[feedbackField] ?? review.feedback,
  }
  const fileHref = (file: string) => `/review/${id}/files/${file}`
  const form: ReadForm = { definition, setting: { ...setting, fileHref } }
  return { writing: words, form, problems, conflicts, refusal, kept }
}
