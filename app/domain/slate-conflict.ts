/**
 * The smallest set of these rules that cannot hold together, by implicit hitting sets (Ignatiev, Previti, Liffiton and
 * Marques-Silva, Smallest MUS Extraction with Minimal Hitting Set Dualization, 2015): whatever set holds is grown until no
 * further rule fits; one of those left over must be in every set that does not hold. The caller knows that all of them
 * together do not. Answers them in their order.
 */
export function smallestConflict<Rule>(
  rules: readonly Rule[],
  holdTogether: (some: readonly Rule[]) => boolean,
): Rule[] {
  const toHit: Rule[][] = []
  for (;;) {
    const candidate = smallestHitting(rules, toHit)
    if (!holdTogether(candidate)) return rules.filter((it) => candidate.includes(it))
    toHit.push(leftOver(rules, candidate, holdTogether))
  }
}

function leftOver<Rule>(
  rules: readonly Rule[],
  kept: readonly Rule[],
  holdTogether: (some: readonly Rule[]) => boolean,
): Rule[] {
  const growing = [...kept]
  const left: Rule[] = []
  for (const rule of rules) {
    if (kept.includes(rule)) continue
    if (holdTogether([...growing, rule])) growing.push(rule)
    else left.push(rule)
  }
  return left
}

/** The fewest rules of which each of these sets has one, tried by their number; there are few rules, and fewer sets. */
function smallestHitting<Rule>(rules: readonly Rule[], sets: readonly Rule[][]): Rule[] {
  for (let size = 0; size <= rules.length; size += 1) {
    const found = hitting([], sets, size)
    if (found) return found
  }
  return [...rules]
}

function hitting<Rule>(chosen: Rule[], sets: readonly Rule[][], more: number): Rule[] | undefined {
  const open = sets.find((set) => !set.some((it) => chosen.includes(it)))
  if (!open) return chosen
  if (more === 0) return undefined
  for (const rule of open) {
    const found = hitting([...chosen, rule], sets, more - 1)
    if (found) return found
  }
  return undefined
}
