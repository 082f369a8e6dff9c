import { isEmptyRow, rowsAnswer, textAnswer, textsAnswer, type Answers, type RawRow } from './answer.ts'
import { figureFrom } from './money.ts'

/** How something of a call may change once everyone can read it. Each has its sentence, `setup_may_<kind>`. */
export const changeKinds = [
  'always',
  'only_more',
  'dates',
  'until_begun',
  'by_migration',
  'by_extension',
  'never',
] as const

export type ChangeKind = (typeof changeKinds)[number]

/**
 * What may change after publishing, by question. What somebody has already read and begun to answer by stays as it is;
 * what only gives more (a larger budget, a further region, a further reason) may still be given.
 */
const afterPublishing: Readonly<Record<string, ChangeKind>> = {
  title: 'always',
  slug: 'never',
  prefix: 'until_begun',
  summary: 'always',
  who: 'always',
  funded: 'always',
  not_funded: 'always',
  decided: 'always',
  minutes: 'always',
  time_zone: 'until_begun',
  opens_day: 'until_begun',
  opens_hour: 'until_begun',
  closes_day: 'by_extension',
  closes_hour: 'by_extension',
  grace_hours: 'only_more',
  currency: 'until_begun',
  budget: 'only_more',
  award_min: 'until_begun',
  award_max: 'until_begun',
  months_min: 'until_begun',
  months_max: 'until_begun',
  own_share: 'until_begun',
  offer_days: 'only_more',
  reconsider_days: 'only_more',
  rate_currency: 'until_begun',
  rate_value: 'until_begun',
  rate_source: 'until_begun',
  rate_day: 'until_begun',
  regions: 'only_more',
  checks: 'until_begun',
  form: 'by_migration',
  stages: 'dates',
  checklist: 'until_begun',
  screening_by_two: 'until_begun',
  reasons: 'only_more',
  letters: 'always',
}

/** How far a call has come: read by everyone, and answered by somebody. */
export type CallProgress = {
  isPublished: boolean
  hasBegun: boolean
  /** The place of the furthest stage in which an application stands; the form of a later one may still be chosen. */
  reached?: number
  /** The rubrics of the funder: a version may take the place of another of the same name. */
  rubrics?: readonly { id: string; slug: string }[]
}

/** How this question of a published call may change; the words of every language change alike. */
export function changeKind(key: string, locales: readonly string[]): ChangeKind {
  const suffix = locales.map((locale) => `_${locale.toLowerCase().replaceAll('-', '_')}`)
  const base = suffix.find((it) => key.endsWith(it))
  return afterPublishing[base === undefined ? key : key.slice(0, -base.length)] ?? 'never'
}

/** Whether a question can still be answered otherwise at all. */
export function isFixed(
  key: string,
  { isPublished, hasBegun }: CallProgress,
  locales: readonly string[],
): boolean {
  if (!isPublished) return false
  const kind = changeKind(key, locales)
  if (kind === 'until_begun' || kind === 'by_migration') return hasBegun
  return kind === 'never' || kind === 'by_extension'
}

/** The questions whose answers may not change in this way any more, as they were and as they are asked to be. */
export function refusedChanges(
  before: Answers,
  after: Answers,
  progress: CallProgress,
  locales: readonly string[],
): string[] {
  if (!progress.isPublished) return []
  return changedKeys(before, after).filter((key) => {
    if (isFixed(key, progress, locales)) return true
    const kind = changeKind(key, locales)
    if (kind === 'only_more') return !isMore(before[key], after[key])
    return kind === 'dates' && progress.hasBegun && !sameSteps(before[key], after[key], progress)
  })
}

/** The questions that two sets of answers answer differently; an empty answer is as good as none. */
export function changedKeys(before: Answers, after: Answers): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.filter((key) => whole(before[key]) !== whole(after[key]))
}

/** A larger figure, or a list that still has everything it had. */
function isMore(before: unknown, after: unknown): boolean {
  if (typeof before === 'string') {
    const [was, is] = [figureFrom(before), figureFrom(textAnswer(after))]
    return was !== undefined && is !== undefined && is.gte(was)
  }
  const chosen = textsAnswer(after)
  const keys = rowsAnswer(after).map(({ key }) => key)
  return (
    textsAnswer(before).every((it) => chosen.includes(it)) &&
    rowsAnswer(before).every((row) => isEmptyRow(row) || keys.includes(row['key'] ?? ''))
  )
}

/**
 * The same steps in the same order; how they are called, who looks how much, and their days may differ, and the form of a step that nobody
 * has come to.
 */
function sameSteps(
  before: unknown,
  after: unknown,
  { rubrics = [], reached = Infinity }: CallProgress,
): boolean {
  const lasting = ({ kind = '', rubric = '', form: asked = '', blindness = '' }: RawRow, at: number) => {
    const form = at < reached ? asked : ''
    const named = rubrics.find(({ id }) => id === rubric)?.slug ?? rubric
    return { kind, rubric: named, form, blindness }
  }
  return whole(rowsAnswer(before).map(lasting)) === whole(rowsAnswer(after).map(lasting))
}

/** One text for an answer, the same however its keys are ordered; empty parts are left out. */
function whole(raw: unknown): string {
  if (typeof raw === 'string') return raw.trim()
  if (Array.isArray(raw)) return `[${raw.map(whole).join('|')}]`.replace(/^\[\|*\]$/, '')
  if (typeof raw !== 'object' || raw === null) return ''
  return Object.entries(raw)
    .map(([key, value]: [string, unknown]) => [key, whole(value)] as const)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}
