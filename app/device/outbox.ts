import { inStore } from './disk.ts'
import { textAt } from './narrow.ts'
import { following, type Operation } from './operation.ts'
import { Spare, operationsIn } from './spare.ts'

type Saved = Pick<Operation, 'person' | 'fields'> & { revision: number }

/**
 * What was typed on this device and has not surely reached the portal. It stands in IndexedDB before it is sent; what has no
 * room there stands in the spare place.
 */
export class Outbox {
  readonly #disk: IDBDatabase | undefined
  readonly #spare = new Spare()
  /** A page that is left has no time for the disk. */
  isLeaving = false

  constructor(disk: IDBDatabase | undefined) {
    this.#disk = disk
  }

  /** Whether everything in it would outlive the page. */
  get isSafe(): boolean {
    return this.#spare.isSafe
  }

  /**
   * Puts an operation in the place of the one before it, and answers it as it was stored. It looks and writes in one
   * transaction, so that what another window has sent meanwhile is known to have been sent.
   */
  async keep(next: Operation, previous: Operation | undefined): Promise<Operation> {
    const stored = this.isLeaving ? undefined : await this.#replace(next, previous).catch(() => undefined)
    const kept =
      stored ?? (previous ? following(next, previous, this.#spare.find(previous.op)?.tried ?? true) : next)
    if (previous) this.#spare.delete(previous.op)
    if (!stored) this.#spare.put(kept)
    return kept
  }

  /** Everything of one person, the oldest first. */
  async listOf(person: string): Promise<Operation[]> {
    const stored = await this.#stored(person).catch(() => [])
    const spare = this.#spare.list().filter((it) => it.person === person)
    return [...stored, ...spare].sort((one, other) => one.at - other.at)
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
    this.#spare.delete(op)
    await this.#run('readwrite', (it) => it.delete(op)).catch(() => undefined)
  }

  /** Forgets an operation that the portal has, and remembers its words for a page that is older than they. */
  async saved(operation: Operation, revision: number) {
    const { application, question, person, fields } = operation
    const known = { application, question, person, fields, revision }
    await inStore(this.#disk, 'saved', 'readwrite', (it) => it.put(known)).catch(() => undefined)
    await this.forget(operation)
  }

  /** What this device last knew the portal to have of an answer. */
  async lastSaved(person: string, application: string, question: string): Promise<Saved | undefined> {
    const read = (it: IDBObjectStore): IDBRequest<unknown> => it.get([application, question])
    const found = await inStore(this.#disk, 'saved', 'readonly', read).catch(() => undefined)
    return isSaved(found) && found.person === person ? found : undefined
  }

  /** Keeps an operation from being sent again until its writer has chosen. */
  async hold(operation: Operation, how: Pick<Operation, 'held' | 'other'>) {
    await this.#change({ ...operation, ...how, tried: true })
  }

  /** Sends again what was refused, such as when a section was opened since. */
  async release(operations: readonly Operation[]) {
    for (const { held: _, other: __, ...operation } of operations) await this.#change(operation)
  }

  /** Forgets everything of one person, and what anybody saved from here. */
  async clear(person: string) {
    for (const operation of await this.listOf(person)) await this.forget(operation)
    await inStore(this.#disk, 'saved', 'readwrite', (it) => it.clear()).catch(() => undefined)
  }

  /** Writes an operation that is still there, and says whether it is: one that was replaced or has arrived stays away. */
  async #change(operation: Operation): Promise<boolean> {
    if (this.#spare.find(operation.op)) {
      this.#spare.put(operation)
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
    let kept = next
    await this.#run('readwrite', (it): IDBRequest => {
      if (!previous) return it.put(next)
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

function isSaved(value: unknown): value is Saved {
  return textAt(value, 'question') !== ''
}
