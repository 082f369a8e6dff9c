/** Whether something read from elsewhere is an object with named parts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text under a name; empty where there is none. */
export function textAt(value: unknown, name: string): string {
  const text = isRecord(value) ? value[name] : undefined
  return typeof text === 'string' ? text : ''
}

/** The number under a name; 0 where there is none. */
export function numberAt(value: unknown, name: string): number {
  const number = isRecord(value) ? value[name] : undefined
  return typeof number === 'number' ? number : 0
}
