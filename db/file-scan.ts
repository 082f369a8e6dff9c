import { sql } from 'kysely'

import type { FileFault } from '#app/domain/call-facts.ts'

import { database } from './connection.ts'

/** How long a scan may take before another process may take it over, and how long one that failed is left alone. */
const scanMinutes = 10
const pauseMinutes = 1

/**
 * Takes the next file that no antivirus has looked through, by the SHA-256 of its bytes, for this process alone. Nothing where
 * none waits. A file that is attached several times is looked through once.
 */
export async function claimScan(): Promise<string | undefined> {
  const { rows } = await sql<{ sha256: string }>`
    update attachments set scan_status = 'scanning', scan_begun_at = now()
    where sha256 = (
      select sha256 from attachments
      where (scan_status in ('unscanned', 'received')
          and (scan_begun_at is null or scan_begun_at < now() - make_interval(mins => ${pauseMinutes})))
        or (scan_status = 'scanning' and scan_begun_at < now() - make_interval(mins => ${scanMinutes}))
      order by uploaded_at limit 1 for update skip locked)
    returning sha256`.execute(database())
  return rows[0]?.sha256
}

/** Records that the antivirus found nothing in these bytes, or what it found: then nobody is given them any more. */
export async function recordScan(sha256: string, found: string | undefined): Promise<void> {
  await database()
    .updateTable('attachments')
    .set({ scan_status: found === undefined ? 'clean' : 'quarantined', scan_found: found ?? null })
    .where('sha256', '=', sha256)
    .execute()
}

/** Gives a file back that could not be looked through now; it waits a little before it is taken again. */
export async function releaseScan(sha256: string): Promise<void> {
  await database()
    .updateTable('attachments')
    .set({ scan_status: 'received' })
    .where('sha256', '=', sha256)
    .where('scan_status', '=', 'scanning')
    .execute()
}

/** What the checks and pages must know of how a file stands with the antivirus. */
export function faultOf(scanStatus: string): { fault?: FileFault } {
  return scanStatus === 'quarantined' ? { fault: 'virus' } : {}
}
