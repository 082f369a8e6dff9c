import { createHash } from 'node:crypto'

import { lastHash } from './pdf-hash.ts'
import { rc4 } from './rc4.ts'

/** What a PDF says of its encryption, as ISO 32000 names it. */
type Encryption = {
  R: number
  P: number
  length: number
  O: Buffer
  U: Buffer
  id: Buffer
  hidesMetadata: boolean
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/**
 * Whether a PDF opens with a password alone. One that is encrypted only so that it cannot be changed or printed opens without,
 * and so does one whose encryption cannot be read here: nobody is refused a file on a guess.
 */
export function needsPassword(pdf: Buffer): boolean {
  const encryption = encryptionOf(pdf.toString('latin1'))
  return encryption !== undefined && !opensWithout(encryption)
}

/** ISO 32000-2, 7.6.4.4: the empty password is tried as a reader tries it. */
function opensWithout(it: Encryption): boolean {
  if (it.R >= 5) {
    const [expected, salt] = [it.U.subarray(0, 32), it.U.subarray(32, 40)]
    return (it.R === 5 ? sha256(salt) : lastHash(salt)).equals(expected)
  }
  const key = keyOf(it)
  if (it.R === 2) return rc4(key, padding).equals(it.U.subarray(0, 32))
  let hash = rc4(key, md5(padding, it.id))
  for (let round = 1; round <= 19; round += 1)
    hash = rc4(
      key.map((byte) => byte ^ round),
      hash,
    )
  return hash.subarray(0, 16).equals(it.U.subarray(0, 16))
}

/** Algorithm 2, with no password. */
function keyOf({ R, P, O, id, length, hidesMetadata }: Encryption): Buffer {
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(P | 0)
  const bytes = R === 2 ? 5 : length / 8
  let key = md5(
    padding,
    O.subarray(0, 32),
    permissions,
    id,
    Buffer.alloc(R >= 4 && !hidesMetadata ? 4 : 0, 0xff),
  )
  if (R >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, bytes))
  return key.subarray(0, bytes)
}

function encryptionOf(pdf: string): Encryption | undefined {
  const [, number, inline] = /\/Encrypt\s*(?:(\d+)\s+\d+\s+R|(<<[\s\S]{0,4000}))/.exec(pdf) ?? []
  const dictionary = inline ?? (number && objectOf(pdf, number))
  if (!dictionary) return undefined
  const [R, P, length] = ['R', 'P', 'Length'].map((name) => numberOf(dictionary, name))
  const [O, U] = [stringOf(dictionary, '/O'), stringOf(dictionary, '/U')]
  const id = stringOf(pdf, '/ID\\s*\\[') ?? Buffer.alloc(0)
  if (R === undefined || P === undefined || !O || !U || R < 2 || R > 6) return undefined
  const hidesMetadata = !/\/EncryptMetadata\s+false/.test(dictionary)
  return { R, P, length: R === 4 ? 128 : (length ?? 40), O, U, id, hidesMetadata }
}

function objectOf(pdf: string, number: string): string | undefined {
  const [, dictionary] =
    new RegExp(`(?:^|[\\r\\n\\s])${number}\\s+\\d+\\s+obj([\\s\\S]{0,4000})`).exec(pdf) ?? []
  return dictionary
}

function numberOf(dictionary: string, name: string): number | undefined {
  const [, digits] = new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** A string as PDF writes it: in hexadecimal digits, or in brackets with escapes. */
function stringOf(text: string, before: string): Buffer | undefined {
  const [, hex, literal] =
    new RegExp(`${before}\\s*(?:<([0-9a-fA-F\\s]*)>|\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\))`).exec(text) ?? []
  if (hex !== undefined) return Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')
  return literal === undefined ? undefined : Buffer.from(unescaped(literal), 'latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_whole, octal?: string, letter = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return /[\r\n]/.test(String(letter)) ? '' : (escapes[String(letter)] ?? String(letter))
  })
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
