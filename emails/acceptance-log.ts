/**
 * What a relay has written down of the emails that it took. Asked about one whose fate is unknown, by its Message-ID; answers
 * the relay's words, or nothing where it took no such email. Throws where the log cannot be read.
 */
export type AcceptanceLog = { find: (messageId: string) => Promise<string | undefined> }

type Read = (messageIds: ReadonlySet<string>) => Promise<ReadonlyMap<string, string>>

/** Asks together what is asked at once: a log is long, and one reading serves everybody who waits for it. */
export function askedTogether(read: Read): AcceptanceLog {
  let waiting = new Set<string>()
  let reading: Promise<unknown> = Promise.resolve()
  let next: Promise<ReadonlyMap<string, string>> | undefined

  const begin = async () => {
    await reading
    const asked = waiting
    waiting = new Set()
    next = undefined
    const found = read(asked)
    reading = found.catch(() => undefined)
    return found
  }

  return {
    find: async (messageId) => {
      waiting.add(messageId)
      next ??= begin()
      return (await next).get(messageId)
    },
  }
}
