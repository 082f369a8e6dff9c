import { textAnswer, type Answers, type RawRow } from './answer.ts'
import { dayFrom, dayIn } from './calendar.ts'
import type { StagePlan } from './call-plan.ts'
import { instantAt } from './due-day.ts'
import type { Column } from './question.ts'
import { reviewsShown } from './reviews-shown.ts'
import {
  filledRows,
  versionOptions,
  inEach,
  keyIn,
  optionsOf,
  textColumn,
  textFrom,
  typedText,
  type SetupFinding,
  type SetupKnown,
  type SetupPart,
  type SetupWords,
} from './setup-part.ts'
import { hourFrom, hourIn, zoneOf } from './setup-window.ts'

const stageKinds = ['screening', 'review'] as const
const blindnesses = ['single', 'double', 'none'] as const
const answersOf = ['yes', 'no'] as const
const moments = ['due', 'opens', 'closes'] as const

/** The steps that an application goes through, in their order. */
export const stagesSetup: SetupPart = {
  questions: (known, words) => [
    {
      key: 'stages',
      kind: 'rows',
      label: words.say('stages'),
      help: words.say('stages_help'),
      required: true,
      min: 1,
      max: 6,
      ordered: true,
      rowName: words.say('stage_row'),
      columns: columnsOf(known, words),
    },
  ],
  findings: stageFindings,
  read: (answers, known) => ({
    stages: filledRows(answers['stages']).map(({ row }) => stageFrom(row, answers, known)),
  }),
  typed: ({ stages, timeZone }, known) => ({
    stages: stages.map((stage) => typedStage(stage, timeZone, known)),
  }),
}

function columnsOf({ locales, rubrics, forms }: SetupKnown, words: SetupWords): Column[] {
  const { say } = words
  const choice = (key: string, required: boolean, values: readonly string[]): Column => ({
    key,
    kind: 'one_of',
    label: say(`stage_${key}`),
    required,
    options: optionsOf(words, `stage_${key}`, values),
  })
  const moment = (key: string): Column =>
    textColumn(key, say(`stage_${key}`), { required: false, help: say('moment_help') })
  return [
    choice('kind', true, stageKinds),
    ...inEach(locales, (locale) => textColumn(keyIn('title', locale), say('stage_title', locale))),
    {
      key: 'rubric',
      kind: 'one_of',
      label: say('stage_rubric'),
      help: say('stage_rubric_help'),
      required: false,
      options: versionOptions(rubrics, words),
    },
    { key: 'reviewers', kind: 'number', label: say('stage_reviewers'), required: false, min: 0, max: 20 },
    choice('blindness', false, blindnesses),
    choice('shown', false, reviewsShown),
    choice('may_revise', false, answersOf),
    textColumn('hidden', say('stage_hidden'), { required: false, help: say('stage_hidden_help') }),
    moment('due'),
    {
      key: 'form',
      kind: 'one_of',
      label: say('stage_form'),
      help: say('stage_form_help'),
      required: false,
      options: versionOptions(forms, words),
    },
    moment('opens'),
    moment('closes'),
  ]
}

/** The keys that a text names, whatever stands between them. */
function keysIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((it) => it !== '')
}

/** A day and hour in one text, `15/3/2027 17:00`; nothing for any other text, as with 30 February. */
function momentFrom(typed: string, timeZone: string): Date | undefined {
  const [date = '', hour = '', more] = typed.trim().split(/\s+/)
  const [day = '', month = '', year = '', rest] = date.split('/')
  const iso = rest === undefined && more === undefined ? dayFrom({ day, month, year }) : undefined
  const time = hourFrom(hour)
  return iso !== undefined && time !== undefined ? instantAt({ day: iso, time }, timeZone) : undefined
}

function typedMoment(at: Date | null, timeZone: string): string {
  if (!at) return ''
  const [year = '', month = '', day = ''] = dayIn(at, timeZone).split('-')
  return `${day}/${month}/${year} ${hourIn(at, timeZone)}`
}

function stageFrom(row: RawRow, answers: Answers, known: SetupKnown): StagePlan {
  const isReview = row['kind'] === 'review'
  const timeZone = zoneOf(answers) ?? known.timeZone
  const moment = (key: string) => momentFrom(row[key] ?? '', timeZone) ?? null
  return {
    kind: isReview ? 'review' : 'screening',
    title: textFrom(row, 'title', known.locales),
    rubricId: isReview ? (row['rubric'] ?? null) : null,
    formVersionId: row['form'] === '' ? null : (row['form'] ?? null),
    reviewersPerApplication: isReview ? Number(row['reviewers'] ?? 0) : 0,
    blindness: blindnesses.find((it) => it === row['blindness']) ?? 'single',
    reviewsShown: reviewsShown.find((it) => it === row['shown']) ?? 'never',
    reviewersMayRevise: row['may_revise'] !== 'no',
    hiddenQuestions: keysIn(row['hidden'] ?? ''),
    opensAt: moment('opens'),
    closesAt: moment('closes'),
    dueAt: moment('due'),
  }
}

function typedStage(stage: StagePlan, timeZone: string, { locales }: SetupKnown): RawRow {
  const isReview = stage.kind === 'review'
  return {
    kind: stage.kind,
    ...typedText(stage.title, 'title', locales),
    rubric: stage.rubricId ?? '',
    reviewers: isReview ? String(stage.reviewersPerApplication) : '',
    blindness: stage.blindness,
    shown: stage.reviewsShown,
    may_revise: stage.reviewersMayRevise ? 'yes' : 'no',
    hidden: stage.hiddenQuestions.join(', '),
    due: typedMoment(stage.dueAt, timeZone),
    form: stage.formVersionId ?? '',
    opens: typedMoment(stage.opensAt, timeZone),
    closes: typedMoment(stage.closesAt, timeZone),
  }
}

function stageFindings(answers: Answers, known: SetupKnown): SetupFinding[] {
  const rows = filledRows(answers['stages'])
  const hasReview = rows.some(({ row }) => row['kind'] === 'review')
  const none = rows.length > 0 && !hasReview ? [{ question: 'stages', message: 'stage_no_review' }] : []
  const timeZone = zoneOf(answers) ?? known.timeZone
  return [...none, ...rows.flatMap((it) => rowFindings(it, timeZone, known))]
}

function rowFindings(
  { row, at }: { row: RawRow; at: number },
  timeZone: string,
  { forms }: SetupKnown,
): SetupFinding[] {
  const cell = (column: string) => textAnswer(row[column]).trim()
  const finding = (column: string, message: string): SetupFinding => ({
    question: 'stages',
    field: `stages.${at}.${column}`,
    row: at + 1,
    column,
    message,
  })
  const wrong = moments.filter((key) => cell(key) !== '' && !momentFrom(cell(key), timeZone))
  if (wrong.length > 0) return wrong.map((key) => finding(key, 'wrong_moment'))
  const isReview = cell('kind') === 'review'
  const asked = new Set(forms.flatMap(({ questions }) => questions))
  const isKnown = forms.length === 0 || keysIn(cell('hidden')).every((key) => asked.has(key))
  const [opens, closes] = [momentFrom(cell('opens'), timeZone), momentFrom(cell('closes'), timeZone)]
  return [
    ...(isReview && cell('rubric') === '' ? [finding('rubric', 'stage_rubric_missing')] : []),
    ...(isReview && !(Number(cell('reviewers')) >= 1)
      ? [finding('reviewers', 'stage_reviewers_missing')]
      : []),
    ...(isKnown ? [] : [finding('hidden', 'stage_hidden_unknown')]),
    ...(cell('form') !== '' && !closes ? [finding('closes', 'stage_closes_missing')] : []),
    ...(opens && closes && closes <= opens ? [finding('closes', 'closes_before_opening')] : []),
  ]
}
