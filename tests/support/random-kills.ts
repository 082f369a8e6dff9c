import { database } from '#db/connection.ts'
import {
  type Office,
  type Verdict,
  anApproved,
  anOffice,
  listOwed,
  verdictOf,
} from '#tests/support/decided.ts'
import { Passing } from '#tests/support/held.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { PostgresGate } from '#tests/support/postgres-gate.ts'
import { Portal } from '#tests/support/portal.ts'
import { RelayGate } from '#tests/support/relay-gate.ts'
import { signedIn } from '#tests/support/running-portal.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'

type Watched = { portal: Portal; passing: Passing; isUp: boolean; close: () => Promise<void> }
type Decision = { id: string; approver: TestPerson }

/**
 * Between a kill and the next so many words go between a portal, its database and its relay, at most: fewer than the decisions
 * that are released meanwhile make them say.
 */
const longestLife = 200
const decisionsPerKill = 3
const calls = 12

/** Two portals that decide and deliver, while one or the other is killed at any word that it says. */
export class RandomKills {
  readonly #chance: () => number
  readonly #relay: SmtpPeer
  readonly #portals: Watched[]
  readonly #decisions: Decision[]

  private constructor(chance: () => number, relay: SmtpPeer, portals: Watched[], decisions: Decision[]) {
    this.#chance = chance
    this.#relay = relay
    this.#portals = portals
    this.#decisions = decisions
  }

  static async start(wishes: {
    databaseUrl: string
    relay: SmtpPeer
    log: string
    decisions: number
    chance: () => number
  }): Promise<RandomKills> {
    const { databaseUrl, relay, log, decisions, chance } = wishes
    const offices: Office[] = []
    for (let call = 0; call < calls; call++) offices.push(await anOffice())
    const all: Decision[] = []
    while (all.length < decisions) all.push(...(await oneInEach(offices)))
    const portals = [await aPortal(databaseUrl, relay, log), await aPortal(databaseUrl, relay, log)]
    return new RandomKills(chance, relay, portals, all)
  }

  /** Kills so many times while decisions are released, then lets everything come to its end. */
  async kills(count: number) {
    const waiting = [...this.#decisions]
    const releasing: Promise<unknown>[] = []
    for (let kill = 0; kill < count; kill++) {
      const victim = this.#portals[this.#draw(2)] ?? this.#first()
      const killed = victim.passing.after(1 + this.#draw(longestLife))
      // Whoever hears nothing, or that something broke, does not know what was decided, and goes on.
      for (const next of waiting.splice(0, decisionsPerKill))
        releasing.push(this.#releases(next).catch(() => undefined))
      await killed
      victim.isUp = false
      await victim.portal.kill()
      await victim.portal.begin()
      victim.isUp = true
      await timePasses()
    }
    await Promise.all(releasing)
    this.#relay.isFaulty = false
    for (const decision of this.#decisions) await this.#isReleased(decision)
    await this.#settles()
  }

  async verdict(): Promise<Verdict> {
    return verdictOf(await listOwed(this.#decisions.map(({ id }) => id)), this.#relay)
  }

  async stop() {
    for (const { portal, close } of this.#portals) {
      await portal.stop()
      await close()
    }
  }

  async #releases({ id, approver }: Decision) {
    const up = this.#portals.filter(({ isUp }) => isUp)
    const { portal } = up[this.#draw(up.length)] ?? this.#first()
    const visitor = await signedIn(portal.origin, approver)
    return visitor.post(`/manage/applications/${id}/decision/release`)
  }

  async #isReleased(decision: Decision) {
    const [owed] = await listOwed([decision.id])
    if (owed?.status === 'declined') return
    const { status } = await this.#releases(decision)
    if (status !== 302) throw new Error(`decision on ${decision.id} was answered with ${status}`)
  }

  async #settles() {
    const limit = AbortSignal.timeout(120_000)
    const ids = this.#decisions.map(({ id }) => id)
    for (let left = 1; left > 0;) {
      limit.throwIfAborted()
      await timePasses()
      left = (await listOwed(ids)).filter(({ email }) => email !== 'sent').length
    }
  }

  #draw(below: number): number {
    return Math.floor(this.#chance() * below)
  }

  #first(): Watched {
    const [first] = this.#portals
    if (!first) throw new Error('there is no portal')
    return first
  }
}

async function aPortal(databaseUrl: string, relay: SmtpPeer, log: string): Promise<Watched> {
  const passing = new Passing()
  const [db, smtp] = [await PostgresGate.to(databaseUrl, passing), await RelayGate.to(relay.port, passing)]
  const env = { SMTP_LOG: `postfix:${log}`, SECRET: 'x'.repeat(32) }
  const portal = await Portal.start({ databaseUrl: db.url, smtpUrl: smtp.url, env })
  const close = async () => {
    await db.close()
    await smtp.close()
  }
  return { portal, passing, isUp: true, close }
}

function oneInEach(offices: readonly Office[]): Promise<Decision[]> {
  return Promise.all(
    offices.map(async (office) => ({ id: await anApproved(office), approver: office.approver })),
  )
}

/** What waits for its next attempt has waited. */
async function timePasses() {
  await database()
    .updateTable('emails')
    .set({ next_attempt_at: new Date() })
    .where('status', '=', 'queued')
    .where('next_attempt_at', '>', new Date())
    .execute()
}
