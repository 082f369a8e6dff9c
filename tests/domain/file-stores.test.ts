import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readFilesPlace } from '#app/http/files/files-place.ts'
import type { FileStore } from '#app/http/files/file-store.ts'
import { storeAt } from '#app/http/files/files.ts'
import { OperatorError } from '#db/data-directory.ts'
import { freePort } from '#tests/support/free-port.ts'
import { S3Server, s3Credentials } from '#tests/support/s3-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'minka-files-'))
const credentials = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const
const before = credentials.map((name) => process.env[name])
let server: S3Server

beforeAll(async () => {
  Object.assign(process.env, s3Credentials)
  server = await S3Server.open()
})

afterAll(async () => {
  await server.close()
  for (const [at, name] of credentials.entries()) {
    const value = before[at]
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
  rmSync(folder, { recursive: true, force: true })
})

function opened(url: string): Promise<FileStore> {
  const place = readFilesPlace(url)
  if (!place) throw new Error(`${url} is no place for files`)
  return storeAt(place)
}

function aFile(bytes: Buffer) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, `arrived-${sha256}`)
  writeFileSync(path, bytes)
  return { path, sha256, size: bytes.length }
}

const stores = {
  'a directory of this machine': () => opened(pathToFileURL(join(folder, 'kept')).href),
  'a bucket of an S3 server': () => opened(server.url()),
}

describe.each(Object.entries(stores))('%s', (_, open) => {
  test.each([1, 70_001, 6_000_000])('gives back %i bytes as they were put', async (size) => {
    const store = await open()
    await store.prepare()
    const bytes = randomBytes(size)
    const file = aFile(bytes)
    await store.put(file)
    const back = await store.read(file.sha256)
    expect(back && (await buffer(back)).equals(bytes)).toEqual(true)
  })

  test('keeps a file once, however often it is put, and the file that was put stays where it was', async () => {
    const store = await open()
    await store.prepare()
    const file = aFile(Buffer.from('El acta de la asamblea.'))
    await store.put(file)
    await store.put(file)
    const back = await store.read(file.sha256)
    expect(back && (await buffer(back)).toString()).toEqual('El acta de la asamblea.')
    expect(aFile(Buffer.from('El acta de la asamblea.'))).toEqual(file)
  })

  test('finds nothing where nothing was put', async () => {
    const store = await open()
    await store.prepare()
    expect(await store.read('0'.repeat(64))).toBeUndefined()
  })
})

describe('a bucket that cannot be used is refused in one sentence', () => {
  const refused = (url: string, sentence: string) =>
    expect(opened(url).then((store) => store.prepare())).rejects.toEqual(new OperatorError(sentence))

  test('when its server does not answer', async () => {
    const port = await freePort()
    await refused(
      `s3://minka-files?endpoint=http://127.0.0.1:${port}`,
      `FILES_URL names an S3 server that does not answer at 127.0.0.1:${port}: start it, or correct the endpoint.`,
    )
  })

  test('when the server has no bucket of that name', async () => {
    await refused(
      server.url('another-bucket'),
      `FILES_URL names the bucket another-bucket, and ${new URL(server.origin).host} has none of that name: create it, or correct the name.`,
    )
  })

  test('when the server does not accept the credentials', async () => {
    process.env['AWS_SECRET_ACCESS_KEY'] = 'wrong'
    await refused(
      server.url(),
      `FILES_URL names a bucket at ${new URL(server.origin).host}, which does not accept the credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: correct them.`,
    )
    Object.assign(process.env, s3Credentials)
  })
})
