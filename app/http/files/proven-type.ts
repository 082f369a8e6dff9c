import { readFile } from 'node:fs/promises'

import type { FileFault } from '#app/domain/call-facts.ts'

import { needsPassword } from './pdf-lock.ts'

type Proven = { type: string; fault?: FileFault }

const compound = 'application/x-cfb'

/** Older documents and spreadsheets are all the same kind of container: which they are stands in the names of its parts. */
const parts: [string, Proven][] = [
  ['EncryptedPackage', { type: compound, fault: 'locked' }],
  ['WordDocument', { type: 'application/msword' }],
  ['Workbook', { type: 'application/vnd.ms-excel' }],
]

/** The content type that the bytes of a file prove, and whether only a password would open it. */
export async function provenType({ path, name }: { path: string; name: string }): Promise<Proven> {
  // Loaded with the first file, so that no start waits for it.
  const { fileTypeFromFile } = await import('file-type')
  const type = (await fileTypeFromFile(path))?.mime
  if (type === 'application/pdf' && needsPassword(await readFile(path))) return { type, fault: 'locked' }
  if (type === compound) return compoundType(await readFile(path))
  if (type === undefined && /\.csv$/i.test(name) && isText(await readFile(path))) return { type: 'text/csv' }
  return { type: type ?? 'application/octet-stream' }
}

function compoundType(bytes: Buffer): Proven {
  const [, proven] = parts.find(([part]) => bytes.includes(Buffer.from(part, 'utf16le'))) ?? []
  return proven ?? { type: compound }
}

/** A table in plain text has no bytes of its own to prove it; at least it has none that text cannot have. */
function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
