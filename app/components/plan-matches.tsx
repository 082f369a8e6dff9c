import { matchKinds, type MatchKind } from '#app/domain/assignment-problem.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Facts } from './facts.tsx'

const names: Record<MatchKind, () => string> = {
  region: m.plan_match_region,
  objective: m.plan_match_objective,
  language: m.plan_match_language,
  wants: m.plan_match_wants,
  rather_not: m.plan_match_rather_not,
}

/** In what a reviewer suits an application, or does not. */
export function matchName(kind: MatchKind): string {
  return names[kind]()
}

/** How many of a plan's pairs suit in what; what never happens is not said. */
export function PlanMatches({ matches, all }: { matches: Record<MatchKind, number>; all: number }) {
  const shown = matchKinds.filter((kind) => matches[kind] > 0)
  if (shown.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{m.plan_matches()}</h2>
      <Facts
        facts={shown.map((kind) => ({
          label: matchName(kind),
          value: m.plan_match_of({ count: matches[kind], all }),
        }))}
      />
    </>
  )
}
