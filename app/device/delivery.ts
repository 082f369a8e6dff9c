import type { Operation } from './operation.ts'
import type { Outbox } from './outbox.ts'
import { type Answered, type Batch, type Outcome, postOperations } from './post-operations.ts'

/** How it stands with what is in the outbox. */
export type Standing = 'device' | 'portal' | 'waiting' | 'signed_out'

type Listener = {
  stands: (how: Standing, time: string) => void
  settled: (operation: Operation, outcome: Outcome) => void
}

const nobody: Listener = { stands: () => undefined, settled: () => undefined }

/** Between two sendings while somebody types, and before the first and the longest wait after one that failed. */
const pace = 1_500
const firstWait = 2_000
const longestWait = 60_000
/** What a request may hold, in characters, unless one answer alone holds more. */
const roomy = 400_000

/** Sends what is in the outbox: one request at a time, until the portal has said what became of everything. */
export class Delivery {
  readonly #outbox: Outbox
  readonly #person: string
  listener = nobody
  #running: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #lastSent = 0

  constructor(outbox: Outbox, person: string) {
    this.#outbox = outbox
    this.#person = person
    addEventListener('online', () => void this.now())
    document.addEventListener('visibilitychange', () => void this.now())
  }

  /** Sends soon: at once, or when a moment has passed since the last sending. */
  soon() {
    this.#after(this.#failures > 0 ? this.#wait() : Math.max(0, this.#lastSent + pace - Date.now()))
  }

  /** Sends now, or as soon as the request on its way has been answered. */
  async now(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running = (this.#running ?? Promise.resolve()).then(() =>
      this.#alone(() => this.#sendAll()).catch(() => this.#tryAgain(0)),
    )
    return this.#running
  }

  #after(wait: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.now(), wait)
  }

  #wait(): number {
    return Math.min(longestWait, firstWait * 2 ** (this.#failures - 1))
  }

  /** Of several windows one sends. Where locks are missing two may, which does no harm: each operation is applied once. */
  async #alone(send: () => Promise<void>) {
    if (!('locks' in navigator)) return send()
    await navigator.locks.request('minka', { ifAvailable: true }, async (lock) => {
      if (lock) await send()
      else this.#after(pace)
    })
  }

  async #sendAll() {
    const due = await this.#outbox.take(this.#person)
    let time = ''
    for (const batch of batchesOf(due)) {
      this.#lastSent = Date.now()
      const answered = await postOperations(batch)
      if (answered.is !== 'answered') {
        this.#waitAfter(answered)
        return
      }
      time = answered.time || time
      for (const operation of batch)
        await this.#settle(operation, answered.outcomes.get(operation.question) ?? { how: 'refused' })
    }
    this.#failures = 0
    const left = (await this.#outbox.listOf(this.#person)).some(({ held }) => held === undefined)
    if (left) this.soon()
    else this.listener.stands('portal', time)
  }

  /** Nothing of somebody whose session is over can be sent; until they are back there is nothing to try. */
  #waitAfter(answered: Exclude<Answered, { is: 'answered' }>) {
    if (answered.is === 'signed_out') this.listener.stands('signed_out', '')
    else this.#tryAgain(answered.seconds)
  }

  #tryAgain(seconds: number) {
    this.#failures += 1
    this.listener.stands('waiting', '')
    this.#after(Math.max(seconds * 1000, this.#wait()))
  }

  async #settle(operation: Operation, outcome: Outcome) {
    if (outcome.how === 'saved') await this.#outbox.saved(operation, outcome.revision)
    else if (outcome.how === 'refused') await this.#outbox.hold(operation, { held: 'refused' })
    else await this.#outbox.hold(operation, { held: 'conflict', other: outcome.other })
    this.listener.settled(operation, outcome)
  }
}

/** Operations that go together: of one application, each on another answer, and not too much at once. */
function batchesOf(due: readonly Operation[]): Batch[] {
  const batches: Batch[] = []
  for (const operation of due) {
    const fits = batches
      .at(-1)
      ?.every(
        ({ application, question }) =>
          application === operation.application && question !== operation.question,
      )
    const size = JSON.stringify([batches.at(-1), operation]).length
    if (fits && size < roomy) batches.at(-1)?.push(operation)
    else batches.push([operation])
  }
  return batches
}
