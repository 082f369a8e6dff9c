/** A figure of a benchmark beside the bar that it has to keep: how often in a second, or how many milliseconds. */
export type Measured = { figure: number; unit: '/s' | 'ms'; bar: number }

/** Whether a figure keeps its bar: milliseconds are better the fewer they are, what is done in a second the more often. */
export function verdictOf({ figure, unit, bar }: Measured): 'kept' | 'missed' {
  const isKept = unit === 'ms' ? figure <= bar : figure >= bar
  return isKept ? 'kept' : 'missed'
}
