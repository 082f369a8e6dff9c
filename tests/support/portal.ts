import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

import { freePort } from './free-port.ts'

const house = join(import.meta.dirname, '..', '..')
const readyLine = /^Minka listening on (http:\/\/\S+)/
const patience = 120_000

/** What a portal of the tests is started with. Without a database it is the demonstration on the embedded one. */
export type PortalSettings = {
  databaseUrl?: string
  smtpUrl?: string
  env?: Record<string, string>
}

const standing = new Set<Portal>()
process.once('exit', () => {
  for (const portal of standing) portal.abandon()
})
process.once('SIGTERM', () => process.exit())

/** The built portal as a process of its own, on a free port, with a folder for its data that ends with it. */
export class Portal {
  readonly origin: string
  readonly #env: NodeJS.ProcessEnv
  readonly #folder = mkdtempSync(join(tmpdir(), 'minka-portal-'))
  #process: ChildProcess | undefined
  #said = ''

  private constructor(port: number, { databaseUrl = '', smtpUrl = '', env }: PortalSettings) {
    this.origin = `http://127.0.0.1:${port}`
    this.#env = {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ORIGIN: this.origin,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SECRET: randomBytes(32).toString('hex'),
      DATA_DIR: this.#folder,
      FILES_URL: pathToFileURL(join(this.#folder, 'files')).href,
      LOG_LEVEL: 'error',
      MINKA_SKIP_BUILD: '1',
      ...env,
    }
    standing.add(this)
  }

  /** Starts a portal and waits until it says that it listens. */
  static async start(settings: PortalSettings = {}): Promise<Portal> {
    const portal = new Portal(await freePort(), settings)
    await portal.begin()
    return portal
  }

  /** Everything it has printed: a test looks here for what must not be logged. */
  get said(): string {
    return this.#said
  }

  get folder(): string {
    return this.#folder
  }

  /** Its process; those that it started are its children. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Starts it again after `kill`, on the same port with the same settings and data. */
  async begin() {
    const portal = spawn(process.execPath, [join('commands', 'start.mjs')], {
      cwd: house,
      env: this.#env,
      // A group of its own, so that a signal reaches the portal whatever has started it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = portal
    portal.stderr.setEncoding('utf8').on('data', (chunk: string) => (this.#said += chunk))
    // Every later test would fail of it, and none would say why.
    portal.once('close', (code, signal) => {
      if (code || signal === 'SIGABRT') console.error(`The portal ended (${code ?? signal}):\n${this.#said}`)
    })
    await this.#ready(portal.stdout, once(portal, 'close'))
  }

  /** Ends it at once with SIGKILL, or as asked, and waits until it is gone. Its data stays. */
  async kill(signal: NodeJS.Signals = 'SIGKILL') {
    const portal = this.#process
    if (!portal || portal.exitCode !== null || portal.signalCode !== null) return
    const gone = once(portal, 'exit')
    this.#signal(signal)
    await gone
  }

  /** Lets it finish its requests and jobs, and removes its data. */
  async stop() {
    await this.kill('SIGTERM')
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
    standing.delete(this)
  }

  /** Ends it without waiting, where the tests end before they stopped it. */
  abandon() {
    this.#signal('SIGKILL')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #ready(output: Readable, ended: Promise<unknown>) {
    const giveUp = (reason: string) => {
      throw new Error(`The portal ${reason}. It said:\n${this.#said}`)
    }
    const late = once(AbortSignal.timeout(patience), 'abort')
    await Promise.race([
      this.#readyLineIn(output),
      ended.then(() => giveUp('ended before it was ready')),
      late.then(() => giveUp(`was not ready within ${patience / 1000} s`)),
    ])
  }

  #readyLineIn(output: Readable): Promise<void> {
    return new Promise((resolve) => {
      createInterface({ input: output }).on('line', (line) => {
        this.#said += `${line}\n`
        if (readyLine.test(line)) resolve()
      })
    })
  }

  #signal(signal: NodeJS.Signals) {
    const id = this.#process?.pid
    if (id === undefined) return
    try {
      process.kill(-id, signal)
    } catch {
      // It has ended already.
    }
  }
}
