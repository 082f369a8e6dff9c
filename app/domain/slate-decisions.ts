import type { DecisionWords } from './application-case.ts'
import type { ApplicationStatus } from './application.ts'
import type { Recommended } from './panel-recommendation.ts'
import { refuseUnless } from './refusal.ts'
import type { SlateAnswer } from './slate-answer.ts'

/** An application of a slate, as far as its decision is concerned. */
type Row = {
  id: string
  status: ApplicationStatus
  live: object | null
  recommended: Recommended | null
}

/** What was written of departures, and what becomes of applications that the slate does not fund. */
type Said = { told: ReadonlyMap<string, string>; rest: 'nothing' | 'waitlisted' }

const nothingMore = { reasonCodes: [], feedback: '' }

/**
 * The decisions that a slate proposes: its awards, under the panel's conditions, and if asked for the waiting list of the
 * rest. Refuses while a departure from the rank has no reason.
 */
export function decisionsOfSlate({ slate }: SlateAnswer, rows: readonly Row[], { told, rest }: Said) {
  const picks = new Map((slate?.picks ?? []).map(({ id, amount }) => [id, amount]))
  refuseUnless(picks.size > 0, 'slate_empty')
  const missing = (slate?.departures ?? []).filter(({ id }) => (told.get(id) ?? '') === '').length
  refuseUnless(missing === 0, 'slate_reasons_missing', { missing })
  return rows.flatMap((row) => {
    const detail = wordsFor(row, picks.get(row.id), rest)
    return detail ? [{ applicationId: row.id, subjectId: row.id, detail }] : []
  })
}

/** An award of so much under the panel's conditions. */
export function awardOf({ recommended }: Pick<Row, 'recommended'>, amount: string): DecisionWords {
  return { outcome: 'awarded', amount, conditions: recommended?.conditions ?? '', ...nothingMore }
}

function wordsFor(row: Row, amount: string | undefined, rest: Said['rest']): DecisionWords | undefined {
  if (amount !== undefined) return awardOf(row, amount)
  if (rest === 'nothing' || row.status !== 'in_panel' || row.live !== null) return undefined
  return { outcome: 'waitlisted', amount: null, conditions: '', ...nothingMore }
}
