import type { IntegerProgram, WholeSolver } from './integer-program.ts'
import type { Slate, SlateCost } from './slate-answer.ts'
import { manyCandidates, slateProgram, worthOf, type SlateProgram } from './slate-program.ts'
import { rulesOf, type SlatePick, type SlateProblem } from './slate.ts'

/** The longest that the costs of all rules may take together, in seconds: somebody waits for the slate meanwhile. */
const patience = 2

type Found = Pick<SlateCost, 'gained' | 'exact'> & { picks: readonly SlatePick[] }

/**
 * What each rule of a slate costs, but for its money: exactly where there are few applications and time enough, else how much
 * it costs at most. What there is no time for at all is left open.
 */
export function costsOf(problem: SlateProblem, slate: Slate, solve: WholeSolver): SlateCost[] {
  const rules = rulesOf(problem)
  const priced = rules.filter(({ rule }) => rule !== 'budget')
  let left = patience
  const within = (seconds: number, program: IntegerProgram) => {
    const found = left > 0 ? solve({ ...program, seconds: Math.min(seconds, left) }) : undefined
    left -= found?.seconds ?? 0
    return found?.proven ? found.values : undefined
  }
  return priced.map((rule, at) => {
    const others = slateProgram(
      problem,
      rules.filter((it) => it !== rule),
    )
    const share = left / (priced.length - at)
    const isFew = problem.candidates.length <= manyCandidates
    const values = isFew ? within(share, others.program) : undefined
    const found = values
      ? exactly(problem, slate, others.read(values))
      : atMost(slate, others, within(patience, { ...others.program, relaxed: true }))
    return { rule, gained: found.gained, exact: found.exact, ...changesOf(slate, found) }
  })
}

function exactly(problem: SlateProblem, slate: Slate, picks: readonly SlatePick[]): Found {
  return { gained: Math.max(0, worthOf(problem, picks) - slate.worth), exact: true, picks }
}

/** Were parts of projects funded, a slate could be worth so much; few would be parts, so that who comes in is nearly right. */
function atMost(slate: Slate, others: SlateProgram, values: readonly number[] | undefined): Found {
  if (!values) return { gained: null, exact: false, picks: [] }
  const gained = Math.max(0, Math.ceil(others.worth(values)) - slate.worth)
  return { gained, exact: gained === 0, picks: others.read(values.map((it) => Math.round(it))) }
}

/** What is worth the same is no other slate: which of equals a solver finds is chance. */
function changesOf(slate: Slate, { gained, picks }: Found): Pick<SlateCost, 'enter' | 'leave'> {
  if (gained === null || gained === 0) return { enter: [], leave: [] }
  const [now, then] = [idsOf(slate.picks), idsOf(picks)]
  const missing = (from: Set<string>, others: Set<string>) => [...from].filter((id) => !others.has(id))
  return { enter: missing(then, now), leave: missing(now, then) }
}

function idsOf(picks: readonly SlatePick[]): Set<string> {
  return new Set(picks.map(({ id }) => id))
}
