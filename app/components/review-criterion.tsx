import { useState, type KeyboardEvent } from 'react'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { textIn } from '#app/domain/text.ts'
import { countWords } from '#app/domain/words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { AboutLinks } from './about-links.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Fieldset } from './fieldset.tsx'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { ScoreScale } from './score-scale.tsx'
import { TextArea } from './text-area.tsx'

type ReviewCriterionProps = {
  criterion: ReviewedCriterion
  /** The questions that it is about, by key, with their words. */
  questions: Readonly<Record<string, string>>
  problems: readonly FieldProblem[]
  /** Called after a score was given by its number, to go on from here. */
  goOn: (event: KeyboardEvent<HTMLElement>) => void
}

/** One criterion: what it is about, its scale, and room to say why. */
export function ReviewCriterion({ criterion, questions, problems, goOn }: ReviewCriterionProps) {
  const { key, text, weight, given, about } = criterion
  const name = scoreField(key)
  return (
    <div className="minka-criterion">
      <Fieldset
        name={name}
        legend={textIn(text, getLocale())}
        legendSize="s"
        hint={
          <>
            {m.review_weight({ weight })} ·{' '}
            <AboutLinks about={about} {...{ questions }} label={m.review_about()} />
          </>
        }
        error={problemOf(problems, name)}
      >
        <ScoreScale {...{ criterion, goOn }} />
      </Fieldset>
      <Justification {...{ criterion, problems }} typed={given.justification} />
    </div>
  )
}

function Justification({
  criterion,
  problems,
  typed,
}: Pick<ReviewCriterionProps, 'criterion' | 'problems'> & { typed: string }) {
  const [words, setWords] = useState(() => countWords(typed))
  const { key, justifiedScores, justificationWords } = criterion
  const name = justificationField(key)
  const scores = justifiedScores.join(', ')
  return (
    <>
      <TextArea
        name={name}
        label={m.review_justification()}
        hint={scores && m.review_justification_hint({ scores, words: justificationWords })}
        error={problemOf(problems, name)}
        defaultValue={typed}
        rows={3}
        onInput={(event) => {
          setWords(countWords(event.currentTarget.value))
        }}
      />
      <p className="minka-count">{m.review_word_count({ words })}</p>
    </>
  )
}
