import { createFreshDatabase, renewDatabase } from '#tests/support/database.ts'
import { Portal } from '#tests/support/portal.ts'
import { SmtpPeer } from '#tests/support/smtp-peer.ts'

/** A built portal, the relay that its letters reach, and the database behind it. */
export type House = { portal: Portal; relay: SmtpPeer; databaseUrl: string }

/** Starts a portal with these settings on a database that nobody has written to. */
export async function startHouse(env: Record<string, string> = {}): Promise<House> {
  const databaseUrl = await createFreshDatabase()
  const relay = await SmtpPeer.open()
  return { databaseUrl, relay, portal: await Portal.start({ databaseUrl, smtpUrl: relay.url, env }) }
}

/** Puts it on another such database, with a relay that has heard nothing: to start a portal takes longer than most tests. */
export async function renewHouse({ databaseUrl, relay }: House): Promise<void> {
  await renewDatabase(databaseUrl)
  relay.forget()
}

export async function endHouse({ portal, relay }: House): Promise<void> {
  await portal.stop()
  await relay.close()
}
