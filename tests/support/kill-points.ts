import { database } from '#db/connection.ts'
import {
  type Office,
  type Verdict,
  anApproved,
  anOffice,
  listOwed,
  verdictOf,
} from '#tests/support/decided.ts'
import { type DatabasePlace, PostgresGate } from '#tests/support/postgres-gate.ts'
import { Portal } from '#tests/support/portal.ts'
import { RelayGate, type RelayPlace } from '#tests/support/relay-gate.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import type { TestPerson } from '#tests/support/people.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

const whileReleasing = ['begin', 'event', 'status', 'notice', 'commit'] as const satisfies DatabasePlace[]
const onTheWay = ['mail', 'rcpt', 'data', 'dot'] as const satisfies RelayPlace[]
const afterwards = ['unwritten', 'update', 'sent'] as const satisfies DatabasePlace[]

/** The thirteen places at which a portal is killed. */
export const killPoints = [...whileReleasing, 'claim', ...onTheWay, ...afterwards] as const

type Gates = { database: PostgresGate; relay: RelayGate }
type Decision = { id: string; approver: TestPerson }
type Round = Map<(typeof killPoints)[number], Decision>
/** `relayPort` where another relay stands before the one that keeps the letters. */
type Wishes = {
  databaseUrl: string
  relay: SmtpPeer
  relayPort?: number
  rounds: number
  env: Record<string, string>
}

/** A portal between two gates, in which thirteen decisions are held at thirteen places and which is then killed. */
export class KilledPortal {
  readonly #portal: Portal
  readonly #gates: { database: PostgresGate; relay: RelayGate }
  readonly #relay: SmtpPeer
  readonly #rounds: Round[]
  readonly #all: string[] = []

  private constructor(portal: Portal, gates: Gates, relay: SmtpPeer, rounds: Round[]) {
    this.#portal = portal
    this.#gates = gates
    this.#relay = relay
    this.#rounds = rounds
  }

  /** The database is open here as well, by a way of its own. Everything is approved before the portal begins to send. */
  static async start({
    databaseUrl,
    relay,
    relayPort = relay.port,
    rounds,
    env,
  }: Wishes): Promise<KilledPortal> {
    const gates = { database: await PostgresGate.to(databaseUrl), relay: await RelayGate.to(relayPort) }
    const offices = await Promise.all(killPoints.map(() => anOffice()))
    const prepared: Round[] = []
    for (let round = 0; round < rounds; round++) prepared.push(await aRound(offices))
    const portal = await Portal.start({ databaseUrl: gates.database.url, smtpUrl: gates.relay.url, env })
    return new KilledPortal(portal, gates, relay, prepared)
  }

  async stop() {
    await this.#portal.stop()
    await this.#gates.database.close()
    await this.#gates.relay.close()
  }

  /** Holds a decision at each of the thirteen places, kills the portal, starts it again and lets it deliver everything. */
  async rounds(): Promise<void> {
    for (const round of this.#rounds) {
      const answers = await this.#stands(round)
      await this.#isKilled()
      await Promise.all(answers)
      for (const decision of round.values()) await this.#isReleased(decision)
      this.#all.push(...[...round.values()].map(({ id }) => id))
      await this.#settles()
    }
  }

  /** Answers the requests that nobody has answered yet. */
  async #stands(round: Round) {
    const { database: db, relay } = this.#gates
    for (const place of onTheWay) relay.held.arm(place)
    for (const place of afterwards) db.held.arm(place)
    await Promise.all([...onTheWay, ...afterwards].map((place) => this.#releases(round.get(place))))
    await relay.held.until(onTheWay)
    await db.held.until(afterwards)

    db.held.arm('claim')
    await this.#releases(round.get('claim'))
    await db.held.until(['claim'])

    const answers = []
    for (const place of whileReleasing) {
      db.held.arm(place)
      answers.push(this.#releases(round.get(place)).catch(() => undefined))
      await db.held.until([place])
    }
    return answers
  }

  /** What is true after all rounds. */
  async verdict(): Promise<Verdict> {
    return verdictOf(await listOwed(this.#all), this.#relay)
  }

  async #releases(decision: Decision | undefined) {
    if (!decision) throw new Error('each place has its decision')
    const visitor = await signedIn(this.#portal.origin, decision.approver)
    return visitor.post(`/manage/applications/${decision.id}/decision/release`)
  }

  /** Time passes: what the dead process had in hand may be taken up again. */
  async #isKilled() {
    await this.#portal.kill()
    for (const { held } of [this.#gates.database, this.#gates.relay]) held.forget()
    await database()
      .updateTable('emails')
      .set({ claimed_at: new Date(0) })
      .where('status', '=', 'sending')
      .execute()
    await this.#portal.begin()
  }

  /** Whoever got no answer asks again, and learns that it is done or does it now. */
  async #isReleased(decision: Decision) {
    const [before] = await listOwed([decision.id])
    if (before?.status === 'declined') return
    const { status } = await this.#releases(decision)
    if (status !== 302) throw new Error(`decision on ${decision.id} was answered with ${status}`)
  }

  async #settles() {
    const limit = AbortSignal.timeout(60_000)
    for (let left = 1; left > 0;) {
      limit.throwIfAborted()
      const owed = await listOwed(this.#all)
      left = owed.filter(({ email }) => email !== 'sent').length
    }
  }
}

/** A release holds its call: who is to stand still at another place decides in another. */
async function aRound(offices: readonly Office[]): Promise<Round> {
  const decisions = await Promise.all(
    offices.map(async (office) => ({ id: await anApproved(office), approver: office.approver })),
  )
  return new Map(killPoints.flatMap((place, at) => (decisions[at] ? [[place, decisions[at]]] : [])))
}
