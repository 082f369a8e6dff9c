/** The mean of some numbers; 0 of none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length
}

/** The sample standard deviation, with n − 1; nothing of fewer than two. */
export function sampleSpread(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined
  const mean = meanOf(values)
  return Math.sqrt(sumOf(values.map((it) => (it - mean) ** 2)) / (values.length - 1))
}

/** The median: the middle of the numbers in their order, the mean of the two in the middle of an even count; nothing of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((left, right) => left - right)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** Pearson's correlation of two rows of numbers, from −1 to 1; nothing when one of them is all the same. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const [mean, otherMean] = [meanOf(one), meanOf(other)]
  const product = sumOf(one.map((it, at) => (it - mean) * ((other[at] ?? otherMean) - otherMean)))
  const squares = sumOf(one.map((it) => (it - mean) ** 2)) * sumOf(other.map((it) => (it - otherMean) ** 2))
  return squares > 1e-12 ? Math.max(-1, Math.min(1, product / Math.sqrt(squares))) : undefined
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, it) => sum + it, 0)
}
