import type { FormDefinition } from '#app/domain/form.ts'
import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import { type RubricCriterion, scaleSteps } from '#app/domain/rubric.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { answerParts } from './answer-parts.ts'
import type { AnswerSetting } from './answer-setting.ts'
import type { Earlier } from './earlier-answers.tsx'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'
import { questionWords } from './question-words.ts'
import { justificationHint, scoreWords } from './score-words.ts'

type PackedReview = {
  reference: string
  title: string
  organization: string | null
  places: readonly string[]
  call: LocalizedText
  stage: LocalizedText
  dueAt: Date | null
  timeZone: string
  frozen: Omit<AnswerSetting, 'fileHref'> & { definition: FormDefinition }
  earlier: Earlier | null
}

/** An application as its reviewer may read it, with an empty sheet for the scores, to read and write away from the network. */
export function reviewPaper(review: PackedReview, criteria: readonly RubricCriterion[]): Paper {
  const { reference, title, call, stage, frozen } = review
  const caption = [reference, localized(call), localized(stage)].join(' · ')
  const paper = paperOf({ title, caption, language: getLocale() }, [
    { is: 'facts', facts: factsOf(review) },
    ...answerParts(frozen),
    ...earlierParts(review),
    { is: 'heading', level: 2, text: m.review_sheet_title() },
    { is: 'text', text: m.review_sheet_text(), isQuiet: false },
    ...criteria.flatMap((it, at) => criterionParts(it, at, questionWords(frozen.definition))),
    ...readerParts(m.review_notes(), m.review_notes_hint()),
    ...readerParts(m.review_feedback(), m.review_feedback_hint()),
  ])
  return { ...paper, foot: `${reference} · ${m.review_sheet_foot()}` }
}

/** What was sent to the form before, where the stage shows it. */
function earlierParts({ earlier, timeZone }: PackedReview): PaperPart[] {
  if (!earlier) return []
  const at = formatDateTime(earlier.reachedUsAt, getLocale(), timeZone)
  return [{ is: 'heading', level: 2, text: m.earlier_sent_at({ at }) }, ...answerParts(earlier)]
}

function factsOf({ organization, places, dueAt, timeZone }: PackedReview) {
  const due = dueAt ? formatDateTime(dueAt, getLocale(), timeZone) : m.review_no_due()
  return [
    { label: m.review_column_organization(), value: organization ?? m.review_hidden_organization() },
    { label: m.review_column_place(), value: places.join(', ') },
    { label: m.review_due(), value: due },
  ]
}

function criterionParts(
  criterion: RubricCriterion,
  at: number,
  questions: Readonly<Record<string, string>>,
): PaperPart[] {
  const { text, weight, about, anchors, optional } = criterion
  const named = about.flatMap((key) => questions[key] ?? [])
  const title = `${at + 1}. ${localized(text)}`
  const lines = [
    m.review_weight({ weight }),
    ...(named.length > 0 ? [`${m.review_about()} ${named.join(', ')}`] : []),
  ]
  return [
    { is: 'heading', level: 3, text: optional ? `${title} ${m.ui_optional()}` : title },
    { is: 'text', text: lines.join(' · '), isQuiet: true },
    {
      is: 'boxes',
      options: scaleSteps(criterion).map((score) => {
        const anchor = anchors.find((it) => Number(it.score) === Number(score))
        return { label: scoreWords(criterion, score), help: anchor && localized(anchor.text) }
      }),
    },
    {
      is: 'text',
      text: [m.review_justification(), justificationHint(criterion)].filter(Boolean).join('. '),
      isQuiet: true,
    },
    { is: 'lines', count: 4 },
  ]
}

function readerParts(title: string, readers: string): PaperPart[] {
  return [
    { is: 'heading', level: 3, text: title },
    { is: 'text', text: readers, isQuiet: true },
    { is: 'lines', count: 6 },
  ]
}
