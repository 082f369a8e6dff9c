import { inStore } from './disk.ts'
import { textAt } from './narrow.ts'
import { following, type Operation } from './operation.ts'

/**
 * What was typed on this device and has not surely reached the portal. It stands in IndexedDB before it is sent; what the
 * device cannot store is kept in memory as long as the page stands, and `isSafe` says so.
 */
export class Outbox {
  readonly #disk: IDBDatabase | undefined
  readonly #memory = new Map<string, Operation>()

  constructor(disk: IDBDatabase | undefined) {
    this.#disk = disk
  }

  /** Whether everything in it would outlive the page. */
  get isSafe(): boolean {
    return this.#disk !== undefined && this.#memory.size === 0
  }

  /**
   * Puts an operation in the place of the one before it, and answers it as it was stored. It looks and writes in one
   * transaction, so that what another window has sent meanwhile is known to have been sent.
   */
  async keep(next: Operation, previous: Operation | undefined): Promise<Operation> {
    try {
      const kept = await this.#replace(next, previous)
      if (previous) this.#memory.delete(previous.op)
      return kept
    } catch {
      const kept = previous ? following(next, previous, this.#memory.get(previous.op)?.tried ?? true) : next
      if (previous) this.#memory.delete(previous.op)
      this.#memory.set(kept.op, kept)
      return kept
    }
  }

  /** Everything of one person, the oldest first. */
  async listOf(person: string): Promise<Operation[]> {
    const stored = await this.#stored(person).catch(() => [])
    const unstored = [...this.#memory.values()].filter((it) => it.person === person)
    return [...stored, ...unstored].sort((one, other) => one.at - other.at)
  }

  /** What is to be sent for a person, marked as sent before it leaves. */
  async take(person: string): Promise<Operation[]> {
    const due: Operation[] = []
    for (const operation of await this.listOf(person)) {
      const isDue = operation.held === undefined && (await this.#change({ ...operation, tried: true }))
      if (isDue) due.push(operation)
    }
    return due
  }

  /** Forgets an operation that the portal has. */
  async forget({ op }: Operation) {
    this.#memory.delete(op)
    await this.#run('readwrite', (it) => it.delete(op)).catch(() => undefined)
  }

  /** Keeps an operation from being sent again until its writer has chosen. */
  async hold(operation: Operation, how: Pick<Operation, 'held' | 'other'>) {
    await this.#change({ ...operation, ...how, tried: true })
  }

  /** Sends again what was refused, such as when a section was opened since. */
  async release(operations: readonly Operation[]) {
    for (const { held: _, other: __, ...operation } of operations) await this.#change(operation)
  }

  /** Forgets everything of one person. */
  async clear(person: string) {
    for (const operation of await this.listOf(person)) await this.forget(operation)
  }

  /** Writes an operation that is still there, and says whether it is: one that was replaced or has arrived stays away. */
  async #change(operation: Operation): Promise<boolean> {
    if (this.#memory.has(operation.op)) {
      this.#memory.set(operation.op, operation)
      return true
    }
    const changing = this.#run('readwrite', (it) => {
      const found: IDBRequest<unknown> = it.get(operation.op)
      found.onsuccess = () => {
        if (found.result !== undefined) it.put(operation)
      }
      return found
    })
    // A disk that is full cannot be marked, and what stands on it is sent all the same.
    return changing.then(
      (found) => found !== undefined,
      () => true,
    )
  }

  async #replace(next: Operation, previous: Operation | undefined): Promise<Operation> {
    if (!previous) {
      await this.#run('readwrite', (it) => it.put(next))
      return next
    }
    let kept = next
    await this.#run('readwrite', (it) => {
      const found: IDBRequest<unknown> = it.get(previous.op)
      found.onsuccess = () => {
        const [stored] = operationsIn([found.result])
        kept = following(next, previous, stored?.tried ?? true)
        it.delete(previous.op)
        it.put(kept)
      }
      return found
    })
    return kept
  }

  async #stored(person: string): Promise<Operation[]> {
    const read = (it: IDBObjectStore): IDBRequest<unknown[]> => it.index('person').getAll(person)
    return operationsIn(await this.#run('readonly', read))
  }

  #run<T>(mode: IDBTransactionMode, ask: (it: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return inStore(this.#disk, 'operations', mode, ask)
  }
}

/** What the portal's own script stored; anything else is left alone. */
function operationsIn(stored: readonly unknown[]): Operation[] {
  return stored.filter((it): it is Operation => textAt(it, 'op') !== '')
}
