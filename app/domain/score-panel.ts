/** A review's total before any discussion, in points from 0 to 100. */
export type PanelScore = { applicationId: string; reviewerId: string; score: number }

/** Who has scored what, joined by shared applications: within one group all can be compared by a chain of reviews. */
export type PanelGroup = { applicationIds: string[]; reviewerIds: string[] }

/** The reviews of one application: which reviewers, by their place in the panel, and their scores less the panel's mean. */
export type PanelRow = { id: string; reviewers: number[]; scores: number[] }

/** The scores of a panel, by application. */
export type Panel = { mean: number; rows: PanelRow[]; reviewerIds: string[] }

/** Orders the scores of a panel by application, each in the order in which they first come. */
export function panelOf(scores: readonly PanelScore[]): Panel {
  const mean = scores.reduce((sum, it) => sum + it.score, 0) / Math.max(scores.length, 1)
  const rows = new Map<string, PanelRow>()
  const reviewers = new Map<string, number>()
  for (const { applicationId, reviewerId, score } of scores) {
    const row = rows.get(applicationId) ?? { id: applicationId, reviewers: [], scores: [] }
    const reviewer = reviewers.get(reviewerId) ?? reviewers.size
    rows.set(applicationId, row)
    reviewers.set(reviewerId, reviewer)
    row.reviewers.push(reviewer)
    row.scores.push(score - mean)
  }
  return { mean, rows: [...rows.values()], reviewerIds: [...reviewers.keys()] }
}

/** The groups of a panel that share no application, the largest first: the connected components of who scored what. */
export function groupsOf({ rows, reviewerIds }: Panel): PanelGroup[] {
  const leaders = reviewerIds.map((_, at) => at)
  for (const { reviewers } of rows) {
    const [first = 0, ...others] = reviewers
    for (const other of others) leaders[leaderOf(leaders, other)] = leaderOf(leaders, first)
  }
  const groups = new Map<number, PanelGroup>()
  const groupOf = (reviewer: number) => {
    const leader = leaderOf(leaders, reviewer)
    const group = groups.get(leader) ?? { applicationIds: [], reviewerIds: [] }
    groups.set(leader, group)
    return group
  }
  for (const [at, id] of reviewerIds.entries()) groupOf(at).reviewerIds.push(id)
  for (const { id, reviewers } of rows) groupOf(reviewers[0] ?? 0).applicationIds.push(id)
  return [...groups.values()].toSorted(
    (left, right) => right.applicationIds.length - left.applicationIds.length,
  )
}

/** Union–find with path halving (Tarjan and van Leeuwen, 1984). */
function leaderOf(leaders: number[], reviewer: number): number {
  let at = reviewer
  while (leaders[at] !== at) {
    const next = leaders[at] ?? at
    leaders[at] = leaders[next] ?? next
    at = leaders[at] ?? next
  }
  return at
}
