import { textAnswer, type Answers, type RawRow } from './answer.ts'
import { dayFrom } from './calendar.ts'
import { instantAt } from './due-day.ts'
import { filledRows, type SetupFinding, type SetupKnown } from './setup-part.ts'
import { hourFrom, zoneOf } from './setup-window.ts'

const moments = ['due', 'opens', 'closes'] as const

type Row = { row: RawRow; at: number }

/** What is wrong with the steps of a call as they were typed, each by itself and beside the others. */
export function stageFindings(answers: Answers, known: SetupKnown): SetupFinding[] {
  const rows = filledRows(answers['stages'])
  const hasReview = rows.some(isReview)
  const none = rows.length > 0 && !hasReview ? [{ question: 'stages', message: 'stage_no_review' }] : []
  const timeZone = zoneOf(answers) ?? known.timeZone
  const own = rows.flatMap((it) => rowFindings(it, timeZone, known))
  return [...none, ...own, ...formFindings(rows, textAnswer(answers['form']))]
}

/** The keys that a text names, whatever stands between them. */
export function keysIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((it) => it !== '')
}

/** A day and hour in one text, `15/3/2027 17:00`; nothing for any other text, as with 30 February. */
export function momentFrom(typed: string, timeZone: string): Date | undefined {
  const [date = '', hour = '', more] = typed.trim().split(/\s+/)
  const [day = '', month = '', year = '', rest] = date.split('/')
  const iso = rest === undefined && more === undefined ? dayFrom({ day, month, year }) : undefined
  const time = hourFrom(hour)
  return iso !== undefined && time !== undefined ? instantAt({ day: iso, time }, timeZone) : undefined
}

function isReview({ row }: Row): boolean {
  return row['kind'] === 'review'
}

function finding(at: number, column: string, message: string): SetupFinding {
  return { question: 'stages', field: `stages.${at}.${column}`, row: at + 1, column, message }
}

function rowFindings({ row, at }: Row, timeZone: string, { forms }: SetupKnown): SetupFinding[] {
  const cell = (column: string) => textAnswer(row[column]).trim()
  const wrong = moments.filter((key) => cell(key) !== '' && !momentFrom(cell(key), timeZone))
  if (wrong.length > 0) return wrong.map((key) => finding(at, key, 'wrong_moment'))
  const asked = new Set(forms.flatMap(({ questions }) => questions))
  const isKnown = forms.length === 0 || keysIn(cell('hidden')).every((key) => asked.has(key))
  const [opens, closes] = [momentFrom(cell('opens'), timeZone), momentFrom(cell('closes'), timeZone)]
  const reviews = isReview({ row, at })
  return [
    ...(reviews && cell('rubric') === '' ? [finding(at, 'rubric', 'stage_rubric_missing')] : []),
    ...(reviews && !(Number(cell('reviewers')) >= 1)
      ? [finding(at, 'reviewers', 'stage_reviewers_missing')]
      : []),
    ...(isKnown ? [] : [finding(at, 'hidden', 'stage_hidden_unknown')]),
    ...(cell('form') !== '' && !closes ? [finding(at, 'closes', 'stage_closes_missing')] : []),
    ...(opens && closes && closes <= opens ? [finding(at, 'closes', 'closes_before_opening')] : []),
  ]
}

/** Who is invited answers another form than before; what they were invited by and what they send are both reviewed. */
function formFindings(rows: readonly Row[], callForm: string): SetupFinding[] {
  return rows.flatMap(({ row, at }, index) => {
    const form = row['form'] ?? ''
    if (form === '') return []
    const before = rows.slice(0, index)
    const isTaken = form === callForm || before.some((it) => it.row['form'] === form)
    return [
      ...(before.some(isReview) ? [] : [finding(at, 'form', 'stage_form_early')]),
      ...(isTaken ? [finding(at, 'form', 'stage_form_same')] : []),
      ...(rows.slice(index).some(isReview) ? [] : [finding(at, 'form', 'stage_form_unreviewed')]),
    ].slice(0, 1)
  })
}
