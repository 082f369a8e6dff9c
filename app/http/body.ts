import { Readable } from 'node:stream'

import busboy from 'busboy'
import type { RequestHandler } from 'express'
import { data } from 'react-router'

/** A file as it arrives: the stream must be read to its end. */
export type ArrivingFile = {
  field: string
  name: string
  mediaType: string
  stream: Readable & { truncated?: boolean }
}

type ReceiveFile = (file: ArrivingFile) => Promise<void>

const limits = { fieldSize: 3_000_000, fields: 5_000, fieldNameSize: 200, files: 60, parts: 5_060 }
/** What a post may weigh: all that is typed in it, which is kept in memory, and with its files, which are not. */
const typedLimit = 8_000_000
const wholeLimit = 64_000_000

const patience = 60_000

/**
 * Lets go what an answer left unread of its request: whoever still sends hears the answer, and the connection serves the
 * next request instead of standing still.
 */
export const discardUnread: RequestHandler = (request, response, next) => {
  response.on('finish', () => {
    if (request.complete) return
    request.removeAllListeners('data').resume()
    const giveUp = setTimeout(() => request.destroy(), patience).unref()
    request.once('close', () => clearTimeout(giveUp))
  })
  next()
}

class BodyTooLarge extends Error {}
class BodyMalformed extends Error {}

/**
 * Reads the fields of a post, urlencoded or multipart, within limits that hold while it streams. Beyond them its sender is
 * told so with a page of status 413, and with 400 when the body cannot be read at all.
 */
export async function readFields(request: Request, receiveFile?: ReceiveFile): Promise<FormData> {
  try {
    return await read(request, receiveFile)
  } catch (error) {
    if (error instanceof BodyTooLarge) throw data(null, { status: 413 })
    if (error instanceof BodyMalformed) throw data(null, { status: 400 })
    throw error
  }
}

async function read(request: Request, receiveFile?: ReceiveFile): Promise<FormData> {
  const fields = new FormData()
  if (!request.body) return fields
  const parser = parserFor(request)
  const files: Promise<void>[] = []
  let typed = 0
  parser.on('field', (name, value, { valueTruncated }) => {
    typed += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (valueTruncated || typed > typedLimit) parser.destroy(new BodyTooLarge())
    else fields.append(name, value)
  })
  parser.on('file', (field, stream, { filename, mimeType }) => {
    const file = { field, name: filename ?? '', mediaType: mimeType, stream }
    // A body that breaks off breaks its file too: that is said by the parser, and must not end the process.
    stream.on('error', () => undefined)
    const received = receiveFile ? receiveFile(file) : Promise.resolve(void stream.resume())
    // A file that cannot be kept is told of when the others have arrived.
    received.catch(() => stream.resume())
    files.push(received)
  })
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) {
    parser.on(limit, () => parser.destroy(new BodyTooLarge()))
  }
  await pump(request.body, parser, receiveFile ? wholeLimit : typedLimit)
  await Promise.all(files)
  return fields
}

function parserFor(request: Request) {
  try {
    return busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: 'utf8' })
  } catch (error) {
    throw new BodyMalformed('the body is of no kind that forms send', { cause: error })
  }
}

async function pump(body: ReadableStream<Uint8Array>, parser: busboy.Busboy, limit: number) {
  const closed = new Promise<void>((resolve, reject) => {
    parser.once('close', resolve)
    parser.once('error', (error) => {
      reject(
        error instanceof BodyTooLarge ? error : new BodyMalformed('the body broke off', { cause: error }),
      )
    })
  })
  let size = 0
  const reader = body.getReader()
  const pushing = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > limit) throw new BodyTooLarge()
      if (!parser.write(part.value)) await drained(parser, closed)
    }
    parser.end()
  })()
  await Promise.all([pushing, closed]).catch((error: unknown) => {
    parser.destroy()
    throw error
  })
}

function drained(parser: busboy.Busboy, closed: Promise<void>) {
  return Promise.race([new Promise<void>((resolve) => parser.once('drain', resolve)), closed])
}
