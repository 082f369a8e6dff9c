import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { Readable } from 'node:stream'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { findVirus, readClamd } from '#app/http/files/clamd.ts'
import { ClamdPeer, eicar } from '#tests/support/clamd-peer.ts'
import { freePort } from '#tests/support/free-port.ts'

let peer: ClamdPeer
beforeAll(async () => {
  peer = await ClamdPeer.open()
})
afterAll(() => peer.close())

const looksThrough = (parts: Buffer[], address = peer.address) => {
  const clamd = readClamd(address)
  if (!clamd) throw new Error(`${address} is no address of clamd`)
  return findVirus(clamd, Readable.from(parts))
}

test('what carries a virus is found by its name, wherever the parts of the stream divide it, and nothing else is', async () => {
  const [front, back] = [eicar.slice(0, 30), eicar.slice(30)]
  expect(await looksThrough([randomBytes(300_000)])).toBeUndefined()
  expect(await looksThrough([Buffer.from(front), Buffer.from(back), randomBytes(70_000)])).toEqual(
    'Eicar-Signature',
  )
})

test('a clamd that is away, or that hangs up without a word, says neither', async () => {
  await expect(looksThrough([Buffer.from('x')], `127.0.0.1:${await freePort()}`)).rejects.toThrow(
    'ECONNREFUSED',
  )
  const silent = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(looksThrough([Buffer.from('x')], `127.0.0.1:${port}`)).rejects.toThrow()
  silent.close()
})

test('an address is a port of a host or the path of a socket', () => {
  expect(
    ['127.0.0.1:3310', 'clamav:3310', '[::1]:3310', '/run/clamav/clamd.ctl', 'clamav'].map(readClamd),
  ).toEqual([
    { host: '127.0.0.1', port: 3310 },
    { host: 'clamav', port: 3310 },
    { host: '::1', port: 3310 },
    { path: '/run/clamav/clamd.ctl' },
    undefined,
  ])
})
