import type { Filter, FilterTerm, FilterTest } from '#app/domain/filter.ts'
import { type Figure, figure } from '#app/domain/money.ts'
import { reviewTotal, shownScore, standingOf } from '#app/domain/score.ts'
import { withoutAccents } from '#app/domain/words.ts'
import { type PlantedCase, criteria, reviewerNames } from '#tests/support/planted-cases.ts'

const asked = ['invited', 'accepted', 'submitted']
const wanted = 2

/** What an application's reviews say together, by the domain's own rules. */
export function standing({ stage, reviews }: PlantedCase) {
  const counted = stage === 2 ? reviews.filter((it) => it.status === 'submitted' && !it.conflicted) : []
  const totals = counted.flatMap((it): Figure[] => {
    const scores = (['need', 'strength'] as const).map((criterion) => {
      return { criterion, score: it[criterion] === null ? '' : String(it[criterion]), justification: '' }
    })
    const total = reviewTotal({ criteria }, scores)
    return total ? [total] : []
  })
  const { mean, spread } = standingOf(totals)
  return { mean: mean ? shownScore(mean) : null, spread: spread ? shownScore(spread) : null }
}

/** Whether an application passes a filter, told from what it is and without a database. */
export function passesPlainly(filter: Filter, it: PlantedCase, reference: string): boolean {
  return filter.every((term) => holds(term, it, reference) !== term.not)
}

function holds(term: FilterTerm, it: PlantedCase, reference: string): boolean {
  if (term.of === 'text') return [reference, it.title, it.organization].some((text) => has(text, term.text))
  return term.any.some((test) => passes(term.key, test, it))
}

function passes(key: string, test: FilterTest, it: PlantedCase): boolean {
  const numeric = numberOf(key, it)
  if (numeric !== undefined) return numeric !== null && compared(test, (value) => figure(numeric).cmp(value))
  const day = it.submittedDay
  if (key === 'submitted')
    return day !== null && compared(test, (value) => (day < value ? -1 : Number(day > value)))
  const value = test.by === 'range' ? '' : test.value
  return saysOf(key, value, it)
}

function saysOf(key: string, value: string, it: PlantedCase): boolean {
  const flags: Record<string, boolean> = {
    overdue: isOverdue(it),
    late: it.late,
    hold: it.hold,
    conflict: it.reviews.some(({ conflicted }) => conflicted),
  }
  const flag = flags[key]
  if (flag !== undefined) return flag === (value === 'yes')
  const others: Record<string, boolean> = {
    status: it.status === value,
    needs: needs(value, it),
    region: value === 'LOR' ? it.place === 'LOR' || it.place === 'MAY' : it.place === value,
    reviewer: reviewing(it).some(({ reviewer }) => has(reviewerNames[reviewer] ?? '', value)),
    organization: has(it.organization, value),
    decision: it.decision === value,
  }
  return others[key] ?? false
}

function numberOf(key: string, it: PlantedCase): string | null | undefined {
  const numbers: Record<string, string | null> = {
    stage: String(it.stage),
    score: standing(it).mean,
    spread: standing(it).spread,
    reviews: String(submitted(it)),
    reviewers: String(counted(it).length),
    requested: it.requested === null ? null : String(it.requested),
  }
  return numbers[key]
}

function needs(value: string, it: PlantedCase): boolean {
  const isLive = it.decision === 'proposed' || it.decision === 'approved'
  const inReview = it.status === 'in_review'
  const known: Record<string, boolean> = {
    late: it.status === 'submitted' && it.late && !it.lateAccepted,
    screening: it.status === 'submitted' && (!it.late || it.lateAccepted) && !isLive,
    reviewers: inReview && counted(it).length < wantedIn(it),
    reviews_in: inReview && it.stage > 0 && submitted(it) >= wantedIn(it),
    proposed: it.decision === 'proposed',
    approved: it.decision === 'approved',
  }
  return known[value] ?? false
}

function wantedIn({ stage }: PlantedCase): number {
  return stage === 2 ? wanted : 0
}

function reviewing({ stage, reviews }: PlantedCase) {
  return stage === 2 ? reviews.filter(({ status }) => asked.includes(status)) : []
}

/** Whoever has a conflict counts for nobody. */
function counted(it: PlantedCase) {
  return reviewing(it).filter(({ conflicted }) => !conflicted)
}

function submitted(it: PlantedCase): number {
  return counted(it).filter(({ status }) => status === 'submitted').length
}

function isOverdue(it: PlantedCase): boolean {
  const open = counted(it).filter(({ status }) => status !== 'submitted')
  return it.status === 'in_review' && open.some(({ dueInDays }) => dueInDays !== null && dueInDays < 0)
}

function compared(test: FilterTest, against: (value: string) => number): boolean {
  if (test.by === 'range') return against(test.from) >= 0 && against(test.to) <= 0
  const sign = against(test.value)
  return { is: sign === 0, '>': sign > 0, '<': sign < 0, '>=': sign >= 0, '<=': sign <= 0 }[test.by]
}

function has(text: string, words: string): boolean {
  return withoutAccents(text).includes(withoutAccents(words))
}
