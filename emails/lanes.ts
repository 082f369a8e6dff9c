import { claimDueEmails, claimRenewedEverySeconds, renewClaims, type ClaimedEmail } from '#db/email-claim.ts'

import { deliver, type Delivering } from './deliver.ts'
import { lanes as laneCount } from './relay.ts'

type Settings = Delivering & { perMinute?: number | undefined }

/** A relay that could not be reached is tried with one email at a time, until one gets through. */
const restWhenAway = 30_000

/** Emails travel side by side, each in a lane of its own: a slow one keeps no other waiting. */
export class Lanes {
  readonly #settings: Settings
  readonly #underWay = new Map<ClaimedEmail, Promise<void>>()
  readonly #beat: NodeJS.Timeout
  #bell = Promise.withResolvers<undefined>()
  #isAway = false
  #restUntil = 0

  constructor(settings: Settings) {
    this.#settings = settings
    // A slow relay must not make the others think that this process is dead.
    const beat = () => void renewClaims([...this.#underWay.keys()]).catch(settings.report)
    this.#beat = setInterval(beat, claimRenewedEverySeconds * 1000)
  }

  /** Resolves at the next `wake`, or when an email has ended. */
  get woken(): Promise<undefined> {
    return this.#bell.promise
  }

  wake() {
    this.#bell.resolve(undefined)
    this.#bell = Promise.withResolvers()
  }

  /** Milliseconds until an absent relay is tried again. */
  get restLeft(): number {
    return this.#isAway ? Math.max(this.#restUntil - Date.now(), 0) : 0
  }

  /** Fills the lanes, and again as they fall free, until nothing is due, the relay is away or it is told to end. */
  async fillWhileDue(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const woken = this.woken
      if (this.#free > 0) {
        if ((await this.#fill()) === 0) return
      } else if (this.#underWay.size > 0) await woken
      else return
    }
  }

  /** Resolves when nothing is under way any more. */
  async empty(): Promise<void> {
    await Promise.all(this.#underWay.values())
  }

  close() {
    clearInterval(this.#beat)
  }

  get #free(): number {
    if (!this.#isAway) return laneCount - this.#underWay.size
    return this.#underWay.size === 0 && this.restLeft === 0 ? 1 : 0
  }

  async #fill(): Promise<number> {
    const claimed = await claimDueEmails(this.#free, this.#settings.perMinute)
    for (const email of claimed) this.#underWay.set(email, this.#send(email))
    return claimed.length
  }

  /** An email whose result cannot be recorded stays claimed, and is taken up again later. */
  async #send(email: ClaimedEmail): Promise<void> {
    const outcome = await deliver(email, this.#settings).catch(this.#settings.report)
    this.#underWay.delete(email)
    if (outcome !== undefined) this.#isAway = outcome === 'away'
    if (this.#isAway) this.#restUntil = Date.now() + restWhenAway
    this.wake()
  }
}
