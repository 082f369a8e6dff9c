import { justificationField, scoreField } from '#app/domain/review-check.ts'
import { isYesNo } from '#app/domain/rubric.ts'
import { m } from '#app/messages/compiled/messages.js'
import { problemOf } from './field-problem.ts'
import { formatExactly } from './format.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { localized } from './localized.ts'
import { ReviewField } from './review-field.tsx'
import { ReviewForm } from './review-form.tsx'
import { criterionId } from './review-keys.ts'
import type { ReviewedCriterion } from './reviewed-criterion.ts'
import type { ReviewWriting } from './review-writing.ts'
import { justificationHint } from './score-words.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

/** A whole review in one short form, to type in what was written on paper. */
export function ReviewQuick({ writing }: { writing: ReviewWriting }) {
  return (
    <ReviewForm writing={writing} keys={m.review_quick_keys()}>
      {writing.criteria.map((criterion, place) => (
        <QuickCriterion key={criterion.key} {...{ criterion, place, writing }} />
      ))}
    </ReviewForm>
  )
}

type QuickCriterionProps = { criterion: ReviewedCriterion; place: number; writing: ReviewWriting }

function QuickCriterion({ criterion, place, writing: { revisions, problems } }: QuickCriterionProps) {
  const { key, text, given } = criterion
  const [score, justification] = [scoreField(key), justificationField(key)]
  const name = localized(text)
  return (
    <div id={criterionId(key)} className="minka-quick" tabIndex={-1}>
      <ReviewField name={score} label={name} revision={revisions[score] ?? 0}>
        <QuickScore {...{ criterion }} label={`${place + 1}. ${name}`} error={problemOf(problems, score)} />
      </ReviewField>
      <ReviewField
        name={justification}
        label={m.review_justification_of({ criterion: name })}
        revision={revisions[justification] ?? 0}
      >
        <TextArea
          name={justification}
          label={m.review_justification()}
          hint={justificationHint(criterion)}
          error={problemOf(problems, justification)}
          defaultValue={given.justification}
          rows={2}
        />
      </ReviewField>
    </div>
  )
}

type QuickScoreProps = { criterion: ReviewedCriterion; label: string; error: string | undefined }

function QuickScore({ criterion, label, error }: QuickScoreProps) {
  const { key, given, optional, scaleMin, scaleMax } = criterion
  const shared = { name: scoreField(key), label, error, optional, labelSize: 's' } as const
  if (isYesNo(criterion)) {
    const options = [
      { value: '1', label: m.answer_yes() },
      { value: '0', label: m.answer_no() },
    ]
    return (
      <Select {...{ ...shared, options }} emptyLabel={m.review_not_scored()} defaultValue={given.score} />
    )
  }
  const [min, max] = [scaleMin, scaleMax].map((it) => formatExactly(Number(it), getLocale()))
  return (
    <TextInput
      {...shared}
      hint={m.review_scale({ min: min ?? '', max: max ?? '' })}
      defaultValue={given.score}
      inputMode="numeric"
      autoComplete="off"
      width={3}
    />
  )
}
