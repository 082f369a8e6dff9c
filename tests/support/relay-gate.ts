import { once } from 'node:events'
import { type Server, type Socket, connect, createServer } from 'node:net'

import { Held, Passing } from './held.ts'

/** Where a letter can be held on its way to the relay: at MAIL, at RCPT, half of it said, and all of it said but not answered. */
export type RelayPlace = 'mail' | 'rcpt' | 'data' | 'dot'

const end = '\r\n.\r\n'

/** A line to a relay that knows how far a letter is, and holds it where a test wants it to stand still. */
export class RelayGate {
  readonly held = new Held<RelayPlace>()
  readonly passing: Passing
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly url: string

  private constructor(server: Server, port: number, passing: Passing) {
    this.#server = server
    this.passing = passing
    this.url = `smtp://127.0.0.1:${port}`
  }

  static async to(port: number, passing = new Passing()): Promise<RelayGate> {
    const server = createServer((near) => gate.#join(near, connect(port, '127.0.0.1')))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const gate = new RelayGate(server, typeof address === 'object' && address ? address.port : 0, passing)
    return gate
  }

  async close() {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket, far: Socket) {
    const letter = new Progress()
    let isHolding = false
    const hold = (place: RelayPlace) => {
      isHolding = true
      this.held.isHeld(place)
    }
    for (const socket of [near, far]) {
      this.#open.add(socket)
      const close = () => {
        this.#open.delete(socket)
        near.destroy()
        far.destroy()
      }
      socket.setNoDelay(true).on('error', close).on('close', close)
    }
    near.on('data', (part) => {
      if (isHolding) return
      this.passing.counts()
      for (const [place, before] of letter.says(part)) {
        if (!this.held.claims(place)) continue
        far.write(part.subarray(0, before))
        hold(place)
        return
      }
      far.write(part)
    })
    far.on('data', (part) => {
      if (isHolding) return
      this.passing.counts()
      if (letter.isAnswered(part) && this.held.claims('dot')) hold('dot')
      else near.write(part)
    })
  }
}

/** How far the letter on one connection is; a client may say several commands at once. */
class Progress {
  #at: 'commands' | 'data' | 'said' = 'commands'
  #tail = ''

  /** The places at which the client comes by with what it says now, and how many bytes it has said before each. */
  says(part: Buffer): [RelayPlace, number][] {
    const words = part.toString('latin1')
    if (this.#at === 'data') {
      const isFirst = this.#tail === ''
      this.#tail = (this.#tail + words).slice(-end.length)
      if (this.#tail === end) this.#at = 'said'
      return isFirst ? [['data', Math.floor(part.length / 2)]] : []
    }
    return [...words.matchAll(/^(MAIL|RCPT) /gm)].map(({ 1: command, index }) => [
      command === 'MAIL' ? 'mail' : 'rcpt',
      index,
    ])
  }

  /** Whether the relay answers now to a letter that it has whole. */
  isAnswered(reply: Buffer): boolean {
    if (this.#at === 'commands' && /^354 /m.test(reply.toString('latin1'))) {
      this.#at = 'data'
      this.#tail = ''
      return false
    }
    const isAnswer = this.#at === 'said'
    if (this.#at !== 'data') this.#at = 'commands'
    return isAnswer
  }
}
