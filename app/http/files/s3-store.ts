import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

import { OperatorError } from '#db/data-directory.ts'

import type { FileStore, LocalFile } from './file-store.ts'
import type { Bucket } from './files-place.ts'
import { whyUnusable } from './s3-refusal.ts'

const trial = 'minka-trial'
const putTries = 3
const silent = () => undefined

/** Files in a bucket. Credentials come from where AWS clients look for them: the environment, a profile, the machine's role. */
export function s3Store(place: Bucket): FileStore {
  const objects = bucketClient(place)
  return {
    prepare: async () => {
      const bytes = randomBytes(100_000)
      const given = await objects
        .put(trial, Readable.from([bytes]), bytes.length)
        .then(async () => objects.read(trial))
        .then(async (back) => back && buffer(back))
        .catch((error: unknown) => {
          throw new OperatorError(whyUnusable(error, place))
        })
      if (given?.equals(bytes)) return
      throw new OperatorError('FILES_URL names an S3 server that does not give back the bytes it was given.')
    },
    put: (file) => putAgain(objects, file, 1),
    read: (sha256) => objects.read(sha256),
  }
}

/** The SDK tries nothing twice that it streams. */
async function putAgain(
  objects: ReturnType<typeof bucketClient>,
  file: LocalFile,
  attempt: number,
): Promise<void> {
  const { path, sha256, size } = file
  try {
    await objects.put(sha256, createReadStream(path), size, sha256)
  } catch (error) {
    if (attempt === putTries) throw error
    await putAgain(objects, file, attempt + 1)
  }
}

function bucketClient({ bucket: Bucket, folder, region, endpoint }: Bucket) {
  const client = new S3Client({
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // What the SDK sends by default wraps streams in checksums, which some servers store as if they were the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What goes wrong is told to whoever asked, and written in the portal's own log.
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 120_000, throwOnRequestTimeout: true },
  })
  const keyOf = (name: string) => [folder, name].filter(Boolean).join('/')
  return {
    put: async (name: string, Body: Readable, ContentLength: number, sha256?: string) => {
      const checked = sha256 ? { ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64') } : {}
      await client.send(new PutObjectCommand({ Bucket, Key: keyOf(name), Body, ContentLength, ...checked }))
    },
    read: async (name: string): Promise<Readable | undefined> => {
      const found = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(name) })).catch(unlessAbsent)
      if (!found) return undefined
      if (found.Body instanceof Readable) return found.Body
      throw new Error('the S3 client gave no stream')
    },
  }
}

function unlessAbsent(error: unknown) {
  if (error instanceof NoSuchKey) return undefined
  throw error
}
