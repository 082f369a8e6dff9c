import { applicationStatuses, type ApplicationStatus } from './application.ts'
import { caseNeeds, type CaseNeed } from './case-list.ts'
import type { FilterKey } from './filter.ts'

/** What the reader of a call's list may know of it: decisions that wait are there for those who decide, only. */
export type CaseSight = { decides: boolean; regions: readonly { code: string; name: string }[] }

const decisionStates = ['none', 'proposed', 'approved', 'released'] as const
type DecisionState = (typeof decisionStates)[number]

/** What somebody who does not decide never hears of: no filter and no count of theirs depends on it. */
const ofDeciders: readonly CaseNeed[] = ['proposed', 'approved']

const statusWords: Record<ApplicationStatus, string> = {
  draft: 'borrador',
  submitted: 'presentada',
  changes_requested: 'en_correccion',
  in_review: 'en_evaluacion',
  in_panel: 'en_panel',
  invited: 'invitada',
  waitlisted: 'en_espera',
  awarded: 'aprobada',
  declined: 'no_financiada',
  ineligible: 'no_cumple',
  withdrawn: 'retirada',
}

const needWords: Record<CaseNeed, string> = {
  late: 'tardia',
  screening: 'revision',
  reviewers: 'evaluadores',
  reviews_in: 'evaluaciones_listas',
  proposed: 'propuesta',
  approved: 'por_comunicar',
}

const decisionWords: Record<DecisionState, string> = {
  none: 'ninguna',
  proposed: 'propuesta',
  approved: 'aprobada',
  released: 'comunicada',
}

/** The needs that a reader may be told of. */
export function needsFor({ decides }: Pick<CaseSight, 'decides'>): CaseNeed[] {
  return caseNeeds.filter((need) => decides || !ofDeciders.includes(need))
}

/**
 * By what a reader may narrow a call's list. A key that tells something hidden from them is not among them, so it reads as one
 * that does not exist. The first other name of a key or value is its Spanish one.
 */
export function caseKeys(sight: CaseSight): FilterKey[] {
  const ofRegions = sight.regions.map(({ code, name }) => ({ value: code, also: [name] }))
  const open: FilterKey[] = [
    { key: 'status', also: ['estado'], kind: 'enum', values: worded(applicationStatuses, statusWords) },
    { key: 'needs', also: ['espera'], kind: 'enum', values: worded(needsFor(sight), needWords) },
    ...(ofRegions.length > 0 ? [{ key: 'region', kind: 'enum', values: ofRegions } as const] : []),
    { key: 'stage', also: ['etapa'], kind: 'number' },
    { key: 'score', also: ['puntaje'], kind: 'number' },
    { key: 'spread', also: ['dispersion'], kind: 'number' },
    { key: 'reviews', also: ['evaluaciones'], kind: 'number' },
    { key: 'reviewers', also: ['evaluadores'], kind: 'number' },
    { key: 'reviewer', also: ['evaluador', 'evaluadora'], kind: 'text' },
    { key: 'overdue', also: ['atrasada'], kind: 'yes_no' },
    { key: 'late', also: ['tardia'], kind: 'yes_no' },
    { key: 'hold', also: ['retenida'], kind: 'yes_no' },
    { key: 'requested', also: ['monto'], kind: 'number' },
    { key: 'submitted', also: ['presentada'], kind: 'date' },
    { key: 'organization', also: ['organizacion'], kind: 'text' },
  ]
  const hidden: FilterKey[] = [
    { key: 'decision', kind: 'enum', values: worded(decisionStates, decisionWords) },
    { key: 'conflict', also: ['conflicto'], kind: 'yes_no' },
  ]
  return sight.decides ? [...open, ...hidden] : open
}

function worded<Word extends string>(values: readonly Word[], words: Record<Word, string>) {
  return values.map((value) => ({ value, also: [words[value]] }))
}
