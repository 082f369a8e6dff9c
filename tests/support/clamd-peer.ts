import { once } from 'node:events'
import { type Server, type Socket, createServer } from 'node:net'

/** The line that every antivirus finds by agreement, and that harms nobody. Written in two pieces, so that this file is none. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** A peer that speaks clamd's INSTREAM on a free port of loopback, and finds the agreed line. */
export class ClamdPeer {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly address: string
  /** How many streams it has answered. */
  scanned = 0

  private constructor(server: Server, port: number) {
    this.#server = server
    this.address = `127.0.0.1:${port}`
  }

  static async open(): Promise<ClamdPeer> {
    const server = createServer((socket) => {
      peer.#open.add(socket)
      socket.on('close', () => peer.#open.delete(socket)).on('error', () => undefined)
      let received = Buffer.alloc(0)
      socket.on('data', (part) => {
        received = Buffer.concat([received, part])
        const reply = replyTo(received)
        if (reply === undefined) return
        peer.scanned += 1
        socket.end(`${reply}\0`)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const peer = new ClamdPeer(server, typeof address === 'object' && address ? address.port : 0)
    return peer
  }

  async close() {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

const command = 'zINSTREAM\0'

/** The answer once the stream has ended, as clamd words it. */
function replyTo(received: Buffer): string | undefined {
  if (received.length < command.length) return undefined
  if (received.toString('latin1', 0, command.length) !== command) return 'UNKNOWN COMMAND'
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0)
      return Buffer.concat(parts).includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK'
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
