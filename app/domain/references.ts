/**
 * The keys of every question that a piece of a form refers to: in the conditions, limits and sums of questions and rules.
 * So a page knows which other answers it needs.
 */
export function referencedKeys(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const { op, key }: { op?: unknown; key?: unknown } = part
  const own = typeof op === 'string' && op !== 'column' && typeof key === 'string' ? [key] : []
  return [...new Set([...own, ...Object.values(part).flatMap((it: unknown) => referencedKeys(it))])]
}
