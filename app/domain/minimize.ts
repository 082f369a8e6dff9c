type Point = readonly [number, number]
type Valued = { at: Point; value: number }

/** Stops after so many steps, or when the values of the three corners differ by less than this part of the best. */
const [mostSteps, tolerance] = [200, 1e-9]

/**
 * Where a continuous function of two numbers is least, near the best of the points to start from. The simplex method of
 * Nelder and Mead (Computer Journal 7, 1965, 308–313): it asks for values only, and about fifty of them.
 */
export function minimize(value: (at: Point) => number, starts: readonly Point[]): Point {
  const valued = (at: Point): Valued => ({ at, value: value(at) })
  const [x, y] = best(starts.map(valued)).at
  let corners = sorted([valued([x, y]), valued([x + 1, y]), valued([x, y + 1])])
  for (let step = 0; step < mostSteps && spread(corners) > tolerance; step += 1)
    corners = sorted(moved(corners, valued))
  return best(corners).at
}

function moved(corners: readonly Valued[], valued: (at: Point) => Valued): Valued[] {
  const [first, second, last] = corners
  if (!first || !second || !last) return [...corners]
  const middle = between(first.at, second.at, 0.5)
  const reflected = valued(between(middle, last.at, -1))
  if (reflected.value < first.value) {
    const further = valued(between(middle, last.at, -2))
    return [first, second, further.value < reflected.value ? further : reflected]
  }
  if (reflected.value < second.value) return [first, second, reflected]
  const nearer = reflected.value < last.value ? reflected : last
  const contracted = valued(between(middle, nearer.at, 0.5))
  if (contracted.value < nearer.value) return [first, second, contracted]
  return [first, valued(between(first.at, second.at, 0.5)), valued(between(first.at, last.at, 0.5))]
}

/** The point on the line from one to another, as far as this part of the way. */
function between(from: Point, to: Point, part: number): Point {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]
}

function sorted(corners: readonly Valued[]): Valued[] {
  return corners.toSorted((left, right) => left.value - right.value)
}

function best(points: readonly Valued[]): Valued {
  return points.reduce(
    (least, it) => (it.value < least.value ? it : least),
    points[0] ?? { at: [0, 0], value: 0 },
  )
}

function spread(corners: readonly Valued[]): number {
  const values = corners.map((it) => it.value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return (most - least) / (1 + Math.abs(least))
}
