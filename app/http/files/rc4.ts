/** RC4, which OpenSSL no longer brings: only to tell whether an old PDF opens without a password, never to keep a secret. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const at = (index: number) => state[index] ?? 0
  const swap = (one: number, other: number) => {
    const held = at(one)
    state[one] = at(other)
    state[other] = held
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  const out = Buffer.alloc(bytes.length)
  for (let n = 0, i = 0, j = 0; n < bytes.length; n += 1) {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    out[n] = (bytes[n] ?? 0) ^ at((at(i) + at(j)) & 255)
  }
  return out
}
