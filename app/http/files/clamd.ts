import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** Where clamd listens: at a port of a host, or at a socket of this machine. */
export type Clamd = { host: string; port: number } | { path: string }

const patience = 120_000

/** Reads `host:port` or the path of a socket; nothing where it is neither. */
export function readClamd(address: string): Clamd | undefined {
  if (path.isAbsolute(address)) return { path: address }
  const [, host = '', port = ''] =
    /^(?:\[([0-9a-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(address)?.filter(Boolean) ?? []
  return host !== '' && Number(port) > 0 && Number(port) < 65_536 ? { host, port: Number(port) } : undefined
}

/** Streams bytes to clamd and answers the name of the virus that it found, or nothing. Throws where clamd does not say either. */
export async function findVirus(clamd: Clamd, bytes: Readable): Promise<string | undefined> {
  const socket = connect(clamd)
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')))
  try {
    const reply = text(socket)
    // It may have answered before it has everything, such as that it is too much.
    const said = await Promise.race([send(bytes, socket).then(() => reply), reply])
    const [, found, isClean] = /^stream: (?:(.+) FOUND|(OK))\0?$/.exec(said.trim()) ?? []
    if (found !== undefined) return found
    if (isClean !== undefined) return undefined
    throw new Error(
      `clamd could not look through a file: ${said.replaceAll('\0', '').trim() || 'it said nothing'}`,
    )
  } finally {
    bytes.destroy()
    socket.destroy()
  }
}

/** The command INSTREAM: each part with its length before it, and at the end a length of nothing. */
async function send(bytes: Readable, socket: Socket) {
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  for await (const part of bytes) {
    if (!Buffer.isBuffer(part)) continue
    socket.write(lengthOf(part.length))
    if (!socket.write(part)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return length
}
