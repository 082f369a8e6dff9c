import { once } from 'node:events'
import { type Server, type Socket, connect, createServer } from 'node:net'

import { Held, Passing } from './held.ts'

/**
 * Where a portal can be held on its way to the database and back: after a statement of a release has been carried out, after
 * emails were claimed, and before and after it is written down that one was sent.
 */
export type DatabasePlace =
  'begin' | 'status' | 'event' | 'notice' | 'commit' | 'claim' | 'unwritten' | 'update' | 'sent'

const isSent = /^update "emails" set "status" = \$\d+, "sent_at"/
const after: readonly [DatabasePlace, RegExp, within?: RegExp][] = [
  ['begin', /^begin$/],
  ['status', /^update "applications" set/],
  ['event', /^insert into "events"/],
  ['notice', /^insert into "notices"/],
  ['commit', /^commit$/, /^insert into "notices"/],
  ['claim', /^with "due" as .*update "emails"/s],
  ['update', isSent],
  ['sent', /^commit$/, isSent],
]

/** A line to PostgreSQL that reads which statements go by, and holds a connection where a test wants it to stand still. */
export class PostgresGate {
  readonly held = new Held<DatabasePlace>()
  readonly passing: Passing
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly url: string

  private constructor(server: Server, url: string, passing: Passing) {
    this.#server = server
    this.passing = passing
    this.url = url
  }

  static async to(databaseUrl: string, passing = new Passing()): Promise<PostgresGate> {
    const far = new URL(databaseUrl)
    const server = createServer((near) => gate.#join(near, connect(Number(far.port), far.hostname)))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    const here = new URL(databaseUrl)
    here.port = String(typeof address === 'object' && address ? address.port : 0)
    const gate = new PostgresGate(server, here.href, passing)
    return gate
  }

  async close() {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket, far: Socket) {
    const asked = new Statements()
    let isHolding = false
    let answering: DatabasePlace | undefined
    for (const socket of [near, far]) {
      this.#open.add(socket)
      const end = () => {
        this.#open.delete(socket)
        near.destroy()
        far.destroy()
      }
      socket.setNoDelay(true).on('error', end).on('close', end)
    }
    near.on('data', (part) => {
      if (isHolding) return
      this.passing.counts()
      for (const statement of asked.read(part)) {
        if (isSent.test(statement) && this.held.claims('unwritten')) {
          isHolding = true
          this.held.isHeld('unwritten')
          return
        }
        answering = this.#placeOf(asked, statement)
      }
      far.write(part)
    })
    far.on('data', (part) => {
      if (isHolding) return
      this.passing.counts()
      if (answering === undefined) near.write(part)
      else if (isComplete(part)) {
        isHolding = true
        this.held.isHeld(answering)
      }
    })
  }

  #placeOf({ inTransaction }: Statements, statement: string): DatabasePlace | undefined {
    const [place] =
      after.find(
        ([place, pattern, within]) =>
          pattern.test(statement) &&
          (within === undefined || inTransaction.some((it) => within.test(it))) &&
          this.held.claims(place),
      ) ?? []
    return place
  }
}

/** The server is ready for the next question, so what was asked has been done. */
function isComplete(part: Buffer): boolean {
  const end = part.subarray(-6)
  return end.length === 6 && end[0] === 0x5a && end.readInt32BE(1) === 5
}

/** Reads the statements from what a client sends: a first message without a kind, then a kind, a length and a body each. */
class Statements {
  #rest = Buffer.alloc(0)
  #hasGreeted = false
  readonly #prepared = new Map<string, string>()
  inTransaction: string[] = []

  read(part: Buffer): string[] {
    this.#rest = Buffer.concat([this.#rest, part])
    const found: string[] = []
    for (let message = this.#next(); message; message = this.#next()) {
      const statement = this.#statementIn(message)
      if (statement === undefined) continue
      if (statement === 'begin') this.inTransaction = []
      this.inTransaction.push(statement)
      found.push(statement)
    }
    return found
  }

  #next(): Buffer | undefined {
    const kind = this.#hasGreeted ? 1 : 0
    if (this.#rest.length < kind + 4) return undefined
    const length = kind + this.#rest.readInt32BE(kind)
    if (this.#rest.length < length) return undefined
    const message = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    this.#hasGreeted = true
    return message
  }

  /** A text that was prepared under a name, which may be none, is asked for by this name when it is bound. */
  #statementIn(message: Buffer): string | undefined {
    const kind = String.fromCharCode(message[0] ?? 0)
    const [first, second] = [textAt(message, 5), textAt(message, 5 + textAt(message, 5).length + 1)]
    if (kind === 'Q') return first
    if (kind === 'P') this.#prepared.set(first, second)
    return kind === 'B' ? this.#prepared.get(second) : undefined
  }
}

/** The text that begins at this byte and ends with a zero. */
function textAt(message: Buffer, begin: number): string {
  return message.toString('latin1', begin, message.indexOf(0, begin))
}
