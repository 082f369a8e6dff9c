import { createFreshDatabase, renewDatabase } from '#tests/support/database.ts'
import { Portal } from '#tests/support/portal.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

/** A built portal, the relay that its letters reach, and the database behind it. */
export type House = { portal: Portal; relay: SmtpPeer; databaseUrl: string }

let shared: Promise<House> | undefined

/** The portal of this process, begun when it is first asked for: to start one takes longer than most files of tests. */
export async function sharedHouse(): Promise<House> {
  if (shared) {
    const { databaseUrl, relay } = await shared
    await renewDatabase(databaseUrl)
    relay.forget()
  } else shared = startHouse()
  return shared
}

/** One with settings of its own, which whoever starts it also ends. */
export async function startHouse(env: Record<string, string> = {}): Promise<House> {
  const databaseUrl = await createFreshDatabase()
  const relay = await SmtpPeer.open()
  return { databaseUrl, relay, portal: await Portal.start({ databaseUrl, smtpUrl: relay.url, env }) }
}
