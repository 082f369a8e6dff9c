import { EventEmitter, once } from 'node:events'

const patience = 30_000

/** Places at which so many who come by are held, and no more; whoever armed one waits until they are there. */
export class Held<Place extends string> {
  readonly #wanted = new Map<Place, number>()
  readonly #held = new Map<Place, number>()
  readonly #arrivals = new EventEmitter().setMaxListeners(0)

  /** The next that come by are held there. */
  arm(place: Place, count = 1) {
    this.#wanted.set(place, (this.#wanted.get(place) ?? 0) + count)
  }

  /** Whether whoever comes by now is to be held; they are counted when they are. */
  claims(place: Place): boolean {
    const wanted = this.#wanted.get(place) ?? 0
    if (wanted > 0) this.#wanted.set(place, wanted - 1)
    return wanted > 0
  }

  isHeld(place: Place) {
    this.#held.set(place, (this.#held.get(place) ?? 0) + 1)
    this.#arrivals.emit('held')
  }

  /** Waits until so many are held at each of these places. */
  async until(places: readonly Place[], count = 1) {
    const limit = AbortSignal.timeout(patience)
    const missing = () => places.filter((place) => (this.#held.get(place) ?? 0) < count)
    while (missing().length > 0) {
      await once(this.#arrivals, 'held', { signal: limit }).catch(() => {
        throw new Error(`nobody was held at ${missing().join(', ')}`)
      })
    }
  }

  forget() {
    this.#wanted.clear()
    this.#held.clear()
  }
}

/** Counts what goes by, so that something can happen after so many more. */
export class Passing {
  #left = Infinity
  #reached: (() => void) | undefined

  /** Something went by. */
  counts() {
    this.#left -= 1
    if (this.#left > 0) return
    this.#left = Infinity
    this.#reached?.()
  }

  /** Resolves when so many more have gone by. */
  after(count: number): Promise<void> {
    this.#left = count
    return new Promise((resolve) => (this.#reached = resolve))
  }
}
