/**
 * An application that looks for reviewers. `needed` is how many in all; `assigned` are those asked already, who are kept.
 * Region, objective and language are codes of the call's data, or unknown.
 */
export type SeekingApplication = {
  id: string
  needed: number
  assigned: readonly string[]
  region: string | null
  objective: string | null
  language: string | null
}

/** What a reviewer said of reading one application; nothing said is between the two. */
export type Preference = 'wants' | 'rather_not'

/**
 * A reviewer who may be asked. `elsewhere` is how many reviews they have beside those in `assigned`, `limit` how many they
 * take in all (null: no limit). Empty lists say that it is not known, and languages that are not known rule nothing out.
 */
export type AvailableReviewer = {
  id: string
  elsewhere: number
  limit: number | null
  regions: readonly string[]
  objectives: readonly string[]
  languages: readonly string[]
  preferences: ReadonlyMap<string, Preference>
}

/** Who may not be asked about which application: for a conflict, or since they said no to it. */
export type BarredPair = { applicationId: string; reviewerId: string; why: 'conflict' | 'declined' }

export type AssignmentProblem = {
  applications: readonly SeekingApplication[]
  reviewers: readonly AvailableReviewer[]
  barred: readonly BarredPair[]
}

/** Why a reviewer cannot be asked about an application, whatever their load. */
export type Obstacle = BarredPair['why'] | 'language'

/** In what a reviewer suits an application, or does not: wanting it and rather not are theirs, the others the portal's. */
export const matchKinds = ['region', 'objective', 'language', 'wants', 'rather_not'] as const
export type MatchKind = (typeof matchKinds)[number]

/** What a match is worth, in points. A common language is a must, and worth nothing beyond. */
const points: Record<MatchKind, number> = { region: 2, objective: 2, language: 0, wants: 3, rather_not: -3 }

/** Says for any pair what stands in the way; nothing when the reviewer may be asked. */
export function obstaclesIn({ barred }: AssignmentProblem) {
  const byApplication = Map.groupBy(barred, (it) => it.applicationId)
  const reasons = new Map(
    [...byApplication].map(([id, pairs]) => [id, new Map(pairs.map((it) => [it.reviewerId, it.why]))]),
  )
  return (application: SeekingApplication, reviewer: AvailableReviewer): Obstacle | undefined =>
    reasons.get(application.id)?.get(reviewer.id) ?? (speaks(reviewer, application) ? undefined : 'language')
}

/** In what a reviewer suits an application. */
export function matchesOf(application: SeekingApplication, reviewer: AvailableReviewer): MatchKind[] {
  const { region, objective, language } = application
  const preference = reviewer.preferences.get(application.id)
  const holds: Record<MatchKind, boolean> = {
    region: region !== null && reviewer.regions.includes(region),
    objective: objective !== null && reviewer.objectives.includes(objective),
    language: language !== null && reviewer.languages.includes(language),
    wants: preference === 'wants',
    rather_not: preference === 'rather_not',
  }
  return matchKinds.filter((kind) => holds[kind])
}

/** The points of some matches together, from −3 to 7. */
export function pointsOf(matches: readonly MatchKind[]): number {
  return matches.reduce((sum, kind) => sum + points[kind], 0)
}

/** How many reviews a reviewer has before anything is planned. */
export function loadsBefore({ applications, reviewers }: AssignmentProblem): Map<string, number> {
  const loads = new Map(reviewers.map((it) => [it.id, it.elsewhere]))
  for (const id of applications.flatMap((it) => it.assigned))
    if (loads.has(id)) loads.set(id, (loads.get(id) ?? 0) + 1)
  return loads
}

/** How many reviewers an application still lacks. */
export function lacking({ needed, assigned }: SeekingApplication): number {
  return Math.max(0, needed - assigned.length)
}

function speaks({ languages }: AvailableReviewer, { language }: SeekingApplication): boolean {
  return language === null || languages.length === 0 || languages.includes(language)
}
