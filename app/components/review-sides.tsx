import type { ComponentProps, ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { CaseAnswers } from './case-answers.tsx'
import { type Earlier, EarlierAnswers } from './earlier-answers.tsx'
import { localized } from './localized.ts'
import { criterionId } from './review-keys.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { ReviewWork } from './review-work.tsx'
import { SideBySide } from './side-by-side.tsx'

type ReviewSidesProps = ComponentProps<typeof ReviewWork> & { earlier: Earlier | null }

/** The submission on the left, with what was sent to the form before it where the stage shows it; its review on the right. */
export function ReviewSides({ earlier, ...work }: ReviewSidesProps) {
  const { definition, setting } = work.form
  const { timeZone } = work.review
  return (
    <SideBySide
      readingLabel={m.review_reading()}
      reading={
        <>
          {earlier && <EarlierAnswers {...{ earlier, timeZone }} fileHref={setting.fileHref} />}
          <CaseAnswers
            {...{ definition, setting }}
            beside={(question) => judgedBy(question, work.writing.criteria)}
          />
        </>
      }
      workingLabel={m.review_working()}
      working={<ReviewWork {...work} />}
    />
  )
}

/** The way back from an answer to the criteria that judge it. */
function judgedBy(question: string, criteria: readonly ReviewedCriterion[]): ReactNode {
  const own = criteria.flatMap(({ key, text, about }, place) =>
    about.includes(question) ? [{ key, words: localized(text), number: place + 1 }] : [],
  )
  if (own.length === 0) return null
  return (
    <p className="minka-judged">
      {own.map(({ key, words, number }) => (
        <a key={key} className="govuk-link" href={`#${criterionId(key)}`}>
          {m.review_judged_by({ number, criterion: words })}
        </a>
      ))}
    </p>
  )
}
