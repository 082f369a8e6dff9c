import { once } from 'node:events'
import { type Server, type Socket, connect, createServer } from 'node:net'

/** A line to a server that breaks each time so many bytes have gone up it, whatever is under way. */
export class DroppingLink {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly origin: string
  /** How often the line has broken. */
  drops = 0

  private constructor(server: Server, port: number) {
    this.#server = server
    this.origin = `http://127.0.0.1:${port}`
  }

  /** A line to the server at this origin. */
  static async to(origin: string, bytesBetweenDrops: number): Promise<DroppingLink> {
    const { hostname, port } = new URL(origin)
    let sent = 0
    const server = createServer((near) => {
      const far = connect(Number(port), hostname)
      const end = () => {
        near.destroy()
        far.destroy()
      }
      for (const socket of [near, far]) {
        link.#open.add(socket)
        socket.on('error', end).on('close', () => {
          link.#open.delete(socket)
          end()
        })
      }
      far.pipe(near)
      near.on('data', (part) => {
        sent += part.length
        far.write(part)
        if (sent < bytesBetweenDrops) return
        sent = 0
        link.drops += 1
        end()
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const link = new DroppingLink(server, typeof address === 'object' && address ? address.port : 0)
    return link
  }

  async close() {
    for (const socket of this.#open) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
