import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { type AcceptanceLog, askedTogether } from './acceptance-log.ts'

/**
 * The log of a Postfix, and the one before it where it was rotated. Its `cleanup` names the Message-ID while a letter still
 * arrives; the letter is taken when `qmgr` has it in the queue, under the same queue id.
 */
export function postfixLog(file: string): AcceptanceLog {
  return askedTogether(async (messageIds) => {
    const seen = new Sightings(messageIds)
    const files = [`${file}.1`, file].filter((it, at) => at === 1 || existsSync(it))
    for (const each of files) {
      for await (const line of createInterface({ input: createReadStream(each) })) seen.read(line)
    }
    return seen.taken
  })
}

const entry = /postfix(?:[-/][\w-]+)*\/(cleanup|qmgr)\[\d+\]: ([0-9A-Za-z]{6,}): (.*)$/

class Sightings {
  readonly #wanted: ReadonlySet<string>
  readonly #arriving = new Map<string, string>()
  readonly taken = new Map<string, string>()

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted
  }

  read(line: string) {
    const [, daemon, queueId = '', words = ''] = entry.exec(line) ?? []
    if (daemon === 'cleanup') this.#arrives(queueId, words)
    if (daemon === 'qmgr' && words.startsWith('from=<')) this.#isTaken(queueId, line)
  }

  /** A queue id is used again for another letter, which then is not ours. */
  #arrives(queueId: string, words: string) {
    const messageId = /^(?:resent-)?message-id=(<[^>]*>)/.exec(words)?.[1]
    if (messageId === undefined) return
    if (this.#wanted.has(messageId)) this.#arriving.set(queueId, messageId)
    else this.#arriving.delete(queueId)
  }

  #isTaken(queueId: string, line: string) {
    const messageId = this.#arriving.get(queueId)
    if (messageId !== undefined && !this.taken.has(messageId)) this.taken.set(messageId, line)
  }
}
