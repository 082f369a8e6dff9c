import type { Typed } from '#app/domain/typed-list.ts'

/** The one value of a field as it stands; empty while nothing does. */
export function typedIn(values: Typed, name: string): string {
  return values[name]?.[0] ?? ''
}
