import type { Question } from './question.ts'
import { inEach, keyIn, optionsOf, textColumn, type SetupWords } from './setup-part.ts'
import type { LocalizedText } from './text.ts'

/** A question of the form that a rubric judges. */
export type JudgedQuestion = { key: string; label: LocalizedText }

type Known = { locales: readonly string[]; questions: readonly JudgedQuestion[] }

/** What the page of one criterion asks, as questions of the portal's own kinds. */
export function criterionQuestions({ locales, questions }: Known, words: SetupWords): Question[] {
  const { say } = words
  const onScale = { op: 'selected', key: 'answer', option: 'scale' } as const
  const figure = { kind: 'number', required: true, decimals: 6 } as const
  return [
    ...inEach(locales, (locale): Question => {
      const key = keyIn('text', locale)
      return { key, kind: 'short_text', label: say('criterion_text', locale), required: true }
    }),
    {
      key: 'answer',
      kind: 'one_of',
      label: say('criterion_answer'),
      required: true,
      options: optionsOf(words, 'criterion_answer', ['scale', 'yes_no']),
    },
    { ...figure, key: 'scale_min', label: say('criterion_scale_min'), visible: onScale },
    { ...figure, key: 'scale_max', label: say('criterion_scale_max'), visible: onScale },
    { ...figure, key: 'weight', label: say('criterion_weight'), help: say('criterion_weight_help') },
    { key: 'optional', kind: 'yes_no', label: say('criterion_optional'), required: true },
    anchorsQuestion(locales, words),
    ...aboutQuestion(questions, words),
    ...justificationQuestions(words),
    { key: 'key', kind: 'short_text', label: say('row_key'), help: say('row_key_help'), required: false },
  ]
}

function anchorsQuestion(locales: readonly string[], { say }: SetupWords): Question {
  return {
    key: 'anchors',
    kind: 'rows',
    label: say('criterion_anchors'),
    help: say('criterion_anchors_help'),
    required: false,
    min: 0,
    max: 101,
    rowName: say('criterion_anchor_row'),
    columns: [
      textColumn('score', say('criterion_anchor_score')),
      ...inEach(locales, (locale) =>
        textColumn(keyIn('anchor', locale), say('criterion_anchor', locale), { characters: { max: 300 } }),
      ),
    ],
  }
}

/** A choice needs two options; a form of one question has nothing to choose between. */
function aboutQuestion(questions: readonly JudgedQuestion[], { say }: SetupWords): Question[] {
  if (questions.length < 2) return []
  const options = questions.map(({ key, label }) => ({ value: key, label }))
  return [
    {
      key: 'about',
      kind: 'some_of',
      label: say('criterion_about'),
      help: say('criterion_about_help'),
      required: false,
      options,
    },
  ]
}

function justificationQuestions({ say }: SetupWords): Question[] {
  return [
    {
      key: 'justified_scores',
      kind: 'short_text',
      label: say('criterion_justified'),
      help: say('criterion_justified_help'),
      required: false,
    },
    { key: 'justification_words', kind: 'number', label: say('criterion_words'), required: false, min: 0 },
  ]
}
