import { type Answers, type RawRow } from './answer.ts'
import { dayIn } from './calendar.ts'
import type { StagePlan } from './call-plan.ts'
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
  type SetupKnown,
  type SetupPart,
  type SetupWords,
} from './setup-part.ts'
import { keysIn, momentFrom, stageFindings } from './setup-stage-findings.ts'
import { hourIn, zoneOf } from './setup-window.ts'

const stageKinds = ['screening', 'review'] as const
const blindnesses = ['single', 'double', 'none'] as const
const answersOf = ['yes', 'no'] as const

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

function columnsOf(known: SetupKnown, words: SetupWords): Column[] {
  const { locales, rubrics } = known
  const { say } = words
  const { choice, moment } = columnsIn(words)
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
    moment('due', 'stage_due_help'),
    ...formColumns(known, words),
  ]
}

/** What asks whoever is invited to this stage, within which window, and whether its reviewers read what was sent before. */
function formColumns({ forms }: SetupKnown, words: SetupWords): Column[] {
  const { choice, moment } = columnsIn(words)
  return [
    {
      key: 'form',
      kind: 'one_of',
      label: words.say('stage_form'),
      help: words.say('stage_form_help'),
      required: false,
      options: versionOptions(forms, words),
    },
    moment('opens'),
    moment('closes'),
    choice('earlier', false, answersOf),
  ]
}

function columnsIn(words: SetupWords) {
  const { say } = words
  const choice = (key: string, required: boolean, values: readonly string[]): Column => ({
    key,
    kind: 'one_of',
    label: say(`stage_${key}`),
    required,
    options: optionsOf(words, `stage_${key}`, values),
  })
  const moment = (key: string, help = 'moment_help'): Column =>
    textColumn(key, say(`stage_${key}`), { required: false, help: say(help) })
  return { choice, moment }
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
    earlierShown: row['earlier'] === 'yes',
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
    earlier: stage.earlierShown ? 'yes' : 'no',
  }
}
