import { useState } from 'react'
import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { countWords } from '#app/domain/words.ts'
import { m } from '#app/messages/compiled/messages.js'
import { AboutAnswers, type ReadForm } from './about-answers.tsx'
import { AboutLinks } from './about-links.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Fieldset } from './fieldset.tsx'
import { localized } from './localized.ts'
import { questionWords } from './question-words.ts'
import { ReviewField } from './review-field.tsx'
import { criterionId } from './review-keys.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import { ScoreScale } from './score-scale.tsx'
import { justificationHint } from './score-words.ts'
import { TextArea } from './text-area.tsx'

type ReviewCriterionProps = {
  criterion: ReviewedCriterion
  /** Which one it is, from 0. */
  place: number
  /** The application that is judged. */
  form: ReadForm
  problems: readonly FieldProblem[]
  revisions: Readonly<Record<string, number>>
  /** Called after a score was given by its number, to go on from here. */
  goOn: (score: string) => void
}

/** One criterion: what it is about, its scale, and room to say why. */
export function ReviewCriterion({ criterion, place, form, goOn, ...rest }: ReviewCriterionProps) {
  const { problems, revisions } = rest
  const { key, text, about, optional } = criterion
  const name = scoreField(key)
  const label = localized(text)
  return (
    <div id={criterionId(key)} className="minka-criterion" tabIndex={-1}>
      <ReviewField {...{ name, label }} revision={revisions[name] ?? 0}>
        <Fieldset
          name={name}
          legend={`${place + 1}. ${label}`}
          legendSize="s"
          optional={optional}
          hint={<Weight {...{ criterion, form }} />}
          error={problemOf(problems, name)}
        >
          <AboutAnswers {...{ about, form }} />
          <ScoreScale {...{ criterion, goOn }} />
        </Fieldset>
      </ReviewField>
      <Justification {...{ criterion, label, problems, revisions }} />
    </div>
  )
}

/** How much it counts and, where the application stands beside it, the way to the answers that it is about. */
function Weight({ criterion: { weight, about }, form }: Pick<ReviewCriterionProps, 'criterion' | 'form'>) {
  return (
    <>
      {m.review_weight({ weight })}
      <span className="minka-beside">
        {' · '}
        <AboutLinks about={about} questions={questionWords(form.definition)} label={m.review_about()} />
      </span>
    </>
  )
}

type JustificationProps = Pick<ReviewCriterionProps, 'criterion' | 'problems' | 'revisions'> & {
  label: string
}

function Justification({ criterion, label, problems, revisions }: JustificationProps) {
  const { key, given } = criterion
  const [words, setWords] = useState(() => countWords(given.justification))
  const name = justificationField(key)
  return (
    <ReviewField
      {...{ name }}
      label={m.review_justification_of({ criterion: label })}
      revision={revisions[name] ?? 0}
    >
      <TextArea
        name={name}
        label={m.review_justification()}
        hint={justificationHint(criterion)}
        error={problemOf(problems, name)}
        defaultValue={given.justification}
        rows={3}
        onInput={(event) => {
          setWords(countWords(event.currentTarget.value))
        }}
      />
      <p className="minka-count">{m.review_word_count({ words })}</p>
    </ReviewField>
  )
}
