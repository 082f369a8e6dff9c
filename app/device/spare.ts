import { textAt } from './narrow.ts'
import type { Operation } from './operation.ts'

const prefix = 'minka-op:'

/**
 * A second, small place for what the disk of this device did not take: browsers count it apart. What has no room there either
 * stands in memory as long as the page does, and `isSafe` says so.
 */
export class Spare {
  readonly #memory = new Map<string, Operation>()

  /** Whether everything in it would outlive the page. */
  get isSafe(): boolean {
    return this.#memory.size === 0
  }

  put(operation: Operation) {
    const { op } = operation
    try {
      localStorage.setItem(prefix + op, JSON.stringify(operation))
      this.#memory.delete(op)
    } catch {
      this.#memory.set(op, operation)
    }
  }

  find(op: string): Operation | undefined {
    return this.list().find((it) => it.op === op)
  }

  delete(op: string) {
    this.#memory.delete(op)
    stored()?.removeItem(prefix + op)
  }

  list(): Operation[] {
    const kept = Object.entries(stored() ?? {}).filter(([name]) => name.startsWith(prefix))
    const found = kept.map(([, text]): unknown => JSON.parse(String(text)))
    return [...operationsIn(found), ...this.#memory.values()]
  }
}

/** What the portal's own script stored; anything else is left alone. */
export function operationsIn(found: readonly unknown[]): Operation[] {
  return found.filter((it): it is Operation => textAt(it, 'op') !== '')
}

/** Nothing in a window whose settings forbid it. */
function stored(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
