import type { ComponentProps } from 'react'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import type { AnswerSetting } from './answer-setting.ts'
import { CaseAnswers } from './case-answers.tsx'
import { questionWords } from './question-words.ts'
import { ReviewWork } from './review-work.tsx'
import { SideBySide } from './side-by-side.tsx'

type Work = ComponentProps<typeof ReviewWork>

type ReviewSidesProps = Omit<Work, 'questions' | 'review'> & {
  review: Work['review'] & { frozen: Omit<AnswerSetting, 'fileHref'> & { definition: FormDefinition } }
  fileHref: (id: string) => string
}

/** The submission on the left, its review on the right. */
export function ReviewSides({ review, fileHref, ...work }: ReviewSidesProps) {
  const { definition, ...setting } = review.frozen
  const questions = questionWords(definition)
  return (
    <SideBySide
      readingLabel={m.review_reading()}
      reading={<CaseAnswers definition={definition} setting={{ ...setting, fileHref }} />}
      workingLabel={m.review_working()}
      working={<ReviewWork {...{ review, questions }} {...work} />}
    />
  )
}
