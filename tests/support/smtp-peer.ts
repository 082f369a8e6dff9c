import { EventEmitter, once } from 'node:events'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

import { writeDown } from './relay-log.ts'

/** A letter as the relay got it: its envelope, what a mail program reads in it, and its bytes. */
export type Letter = {
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  mail: ParsedMail
  raw: Buffer
}

/** What the relay does instead of taking a letter. `drop` takes it and breaks the line before it says so; `stall` never answers. */
export type Fault = 421 | 451 | 550 | 'drop' | 'stall'

type Planned = { fault: Fault; times: number }

/** `log` is a file in which it writes down what it took, as Postfix does; `chance` is what it does to whom nothing was planned for. */
type Options = { port?: number; log?: string; chance?: () => Fault | undefined }

const patience = 30_000

/** A real SMTP relay on a free port of loopback. It keeps every letter that it took. */
export class SmtpPeer {
  readonly #planned = new Map<string, Planned>()
  readonly #arrivals = new EventEmitter()
  readonly #sockets = new Map<number, Socket>()
  readonly #dropping = new Set<number>()
  readonly #options: Options
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, { remotePort }, done) => {
      const fault =
        this.#planned.get(key(address))?.fault ?? (this.isFaulty ? this.#options.chance?.() : undefined)
      if (fault === 'drop') this.#dropping.add(remotePort)
      if (fault === 'stall') this.#stall(address)
      else if (typeof fault === 'number') done(this.#refuse(address, fault))
      else done()
    },
    onData: (stream, { envelope, remotePort }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map((it) => it.address)
      this.#take(stream, from, to).then(
        () => (this.#drops(to, remotePort) ? this.#sockets.get(remotePort)?.destroy() : done()),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })

  /** Whether chance has its way. */
  isFaulty = true
  /** Every letter taken, in the order of arrival. */
  readonly letters: Letter[] = []
  /** Whom the relay was asked to take a letter for, and left without an answer. */
  readonly stalled: string[] = []
  /** How many recipients were refused, per address. */
  readonly refusals = new Map<string, number>()

  private constructor(options: Options) {
    this.#options = options
    this.#arrivals.setMaxListeners(0)
    this.#server.on('error', () => undefined)
    this.#server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0
      this.#sockets.set(port, socket)
      socket.once('close', () => this.#sockets.delete(port))
    })
  }

  /** Opens a relay; a port is given when the relay comes back where it was. */
  static async open(options: Options = {}): Promise<SmtpPeer> {
    const peer = new SmtpPeer(options)
    peer.#server.listen(options.port ?? 0, '127.0.0.1')
    await once(peer.#server.server, 'listening')
    return peer
  }

  get port(): number {
    const address = this.#server.server.address()
    if (address === null || typeof address === 'string') throw new Error('the relay is closed')
    return address.port
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** As if it were new: no letters, and no faults planned. */
  forget() {
    for (const kept of [this.letters, this.stalled]) kept.length = 0
    for (const kept of [this.#planned, this.refusals]) kept.clear()
  }

  /** What has reached an address so far. */
  lettersTo(address: string): Letter[] {
    return this.letters.filter(({ to }) => to.some((it) => same(it, address)))
  }

  /** Waits until an address has at least so many letters, and answers all of them. */
  async inboxOf(address: string, atLeast = 1): Promise<Letter[]> {
    const limit = AbortSignal.timeout(patience)
    while (this.lettersTo(address).length < atLeast) {
      await once(this.#arrivals, 'letter', { signal: limit }).catch(() => {
        throw new Error(
          `${address} has ${this.lettersTo(address).length} of ${atLeast} letters; ${this.#summary()}`,
        )
      })
    }
    return this.lettersTo(address)
  }

  /** Waits until it has taken so many letters, whoever they are for. */
  async hasTaken(count: number) {
    const limit = AbortSignal.timeout(patience)
    while (this.letters.length < count) await once(this.#arrivals, 'letter', { signal: limit })
  }

  /** Waits until the portal has begun to send to an address, and hears nothing. */
  async stallOf(address: string) {
    const limit = AbortSignal.timeout(patience)
    while (!this.stalled.includes(key(address))) {
      await once(this.#arrivals, 'stall', { signal: limit }).catch(() => {
        throw new Error(`nothing was sent to ${address}`)
      })
    }
  }

  /** Waits until an address was refused so many times. */
  async refusalsOf(address: string, atLeast = 1): Promise<number> {
    const limit = AbortSignal.timeout(patience)
    while ((this.refusals.get(key(address)) ?? 0) < atLeast) {
      await once(this.#arrivals, 'refusal', { signal: limit }).catch(() => {
        throw new Error(`${address} was refused ${this.refusals.get(key(address)) ?? 0} of ${atLeast} times`)
      })
    }
    return this.refusals.get(key(address)) ?? 0
  }

  /** Plans a fault for an address, for ever or for so many times. */
  plan(address: string, fault: Fault, times = Infinity) {
    this.#planned.set(key(address), { fault, times })
  }

  /** From now on the address is served as it should be. */
  forgive(address: string) {
    this.#planned.delete(key(address))
  }

  /** Breaks every line and closes. What was taken can still be read. */
  async close() {
    for (const socket of this.#sockets.values()) socket.destroy()
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
    })
  }

  #refuse(address: string, responseCode: number): Error {
    this.#spend(address)
    this.refusals.set(key(address), (this.refusals.get(key(address)) ?? 0) + 1)
    this.#arrivals.emit('refusal')
    return Object.assign(new Error('the relay refuses, as planned'), { responseCode })
  }

  #stall(address: string) {
    this.stalled.push(key(address))
    this.#arrivals.emit('stall')
  }

  #drops(to: string[], port: number): boolean {
    if (!this.#dropping.delete(port)) return false
    for (const address of to) this.#spend(address)
    return true
  }

  #spend(address: string) {
    const planned = this.#planned.get(key(address))
    if (planned && --planned.times <= 0) this.forgive(address)
  }

  async #take(stream: Readable, from: string, to: string[]) {
    const raw = await buffer(stream)
    const mail = await simpleParser(raw)
    if (this.#options.log) await writeDown(this.#options.log, mail.messageId ?? '', from)
    const html = typeof mail.html === 'string' ? mail.html : ''
    this.letters.push({ from, to, subject: mail.subject ?? '', text: mail.text ?? '', html, mail, raw })
    this.#arrivals.emit('letter')
  }

  #summary(): string {
    return `the relay took ${this.letters.map(({ to, subject }) => `«${subject}» for ${to.join(', ')}`).join('; ') || 'nothing'}`
  }
}

const key = (address: string) => address.toLowerCase()
const same = (one: string, other: string) => key(one) === key(other)
