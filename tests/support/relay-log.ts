import { randomBytes } from 'node:crypto'
import { appendFile } from 'node:fs/promises'

/** Writes down as Postfix does that a letter was taken. */
export async function writeDown(file: string, messageId: string, from: string) {
  const queueId = randomBytes(5).toString('hex').toUpperCase()
  await appendFile(file, arriving(queueId, messageId) + taken(queueId, from))
}

/** The line of a letter that still arrives, which may come to nothing. */
export function arriving(queueId: string, messageId: string): string {
  return line('cleanup', `${queueId}: message-id=${messageId}`)
}

/** The line of a letter that is in the queue. */
export function taken(queueId: string, from: string): string {
  return line('qmgr', `${queueId}: from=<${from}>, size=4711, nrcpt=1 (queue active)`)
}

function line(daemon: string, words: string): string {
  return `Nov 23 17:00:01 relay postfix/${daemon}[4711]: ${words}\n`
}
