import { inflateRawSync } from 'node:zlib'

/** One file in an archive, still packed. Its size is what the archive says; unpacking holds it to that. */
export type ZipEntry = { name: string; size: number; isEncrypted: boolean; unpack: () => Buffer }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const longestEnd = 65_557

/** The files that an archive lists; nothing where the bytes are no archive, or one too large to say its sizes. */
export function zipEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(marked(endMark))
  if (end < 0 || end < bytes.length - longestEnd || end + 22 > bytes.length) return undefined
  const count = bytes.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return undefined
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push(entryAt(bytes, at, name ?? 0))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

function entryAt(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const packed = bytes.readUInt32LE(at + 20)
  const size = bytes.readUInt32LE(at + 24)
  const local = bytes.readUInt32LE(at + 42)
  const isStored = bytes.readUInt16LE(at + 10) === 0
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    size,
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    unpack: () => {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const content = bytes.subarray(from, from + packed)
      return isStored ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
    },
  }
}

function marked(mark: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(mark)
  return bytes
}
