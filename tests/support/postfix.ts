import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '#tests/support/free-port.ts'

const program = '/usr/sbin/postfix'

/** A real Postfix with a queue and a log of its own, that hands every letter on to one relay of loopback. */
export class Postfix {
  readonly port: number
  readonly #folder: string

  private constructor(port: number, folder: string) {
    this.port = port
    this.#folder = folder
  }

  /** Starts it, and waits until it takes letters. */
  static async before(relayPort: number): Promise<Postfix> {
    if (!existsSync(program) || process.getuid?.() !== 0)
      throw new Error('This test needs root and a Postfix: install the Debian package postfix.')
    const folder = mkdtempSync(join(tmpdir(), 'minka-postfix-'))
    // Its daemons are other users, who must find their way.
    chmodSync(folder, 0o755)
    for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name))
    const postfix = new Postfix(await freePort(), folder)
    writeFileSync(join(folder, 'etc', 'main.cf'), postfix.#settings(relayPort))
    writeFileSync(join(folder, 'etc', 'master.cf'), daemonsAt(postfix.port))
    spawnSync('chown', ['postfix', join(folder, 'data')])
    const { status, stderr } = postfix.#says('start')
    if (status !== 0) throw new Error(`Postfix did not start: ${stderr}`)
    await answers(postfix.port)
    return postfix
  }

  /** The file in which it writes down what it took. */
  get log(): string {
    return join(this.#folder, 'mail.log')
  }

  stop() {
    this.#says('stop')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #says(command: 'start' | 'stop'): SpawnSyncReturns<string> {
    return spawnSync(program, ['-c', join(this.#folder, 'etc'), command], { encoding: 'utf8' })
  }

  #settings(relayPort: number): string {
    return `compatibility_level = 3.6
queue_directory = ${this.#folder}/queue
data_directory = ${this.#folder}/data
maillog_file = ${this.log}
maillog_file_prefixes = ${this.#folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = relay.example.org
mydestination =
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
relayhost = [127.0.0.1]:${relayPort}
smtp_tls_security_level = none
`
  }
}

function daemonsAt(port: number): string {
  const daemons = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'smtp unix - - n - - smtp',
    'relay unix - - n - - smtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    'proxymap unix - - n - - proxymap',
    'postlog unix-dgram n - n - 1 postlogd',
  ]
  return `${daemons.join('\n')}\n`
}

/** Resolves when somebody listens there; tried again until its patience ends. */
async function answers(port: number) {
  const limit = AbortSignal.timeout(30_000)
  for (;;) {
    limit.throwIfAborted()
    const isThere = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => resolve(true)).once('error', () => setTimeout(resolve, 50, false))
      socket.once('data', () => socket.destroy())
    })
    if (isThere) return
  }
}
