import { randomUUID } from 'node:crypto'

import type { Request, RequestHandler } from 'express'
import pino from 'pino'
import { pinoHttp } from 'pino-http'

/** The log, in JSON on the standard error. Of an error it keeps what a developer needs, never the row it was about. */
export function openLog(level: string): pino.Logger {
  return pino({ level, serializers: { err: bareError } }, pino.destination(2))
}

/** Gives every request an id, tells it to whoever asked, and logs the request without its query, headers or body. */
export function logRequests(log: pino.Logger): RequestHandler[] {
  const giveId: RequestHandler = (request, response, next) => {
    request.headers['x-request-id'] = randomUUID()
    response.setHeader('X-Request-Id', requestId(request))
    next()
  }
  return [giveId, pinoHttp({ logger: log, genReqId: requestId, serializers: { req, res, err: bareError } })]
}

/** The id of a request, ours whatever its sender claimed. */
export function requestId(request: Pick<Request, 'headers'>): string {
  return String(request.headers['x-request-id'])
}

const req = ({ id, method, url }: { id: string; method: string; url: string }) => ({
  id,
  method,
  path: url.split('?')[0],
})

const res = ({ statusCode }: { statusCode: number }) => ({ statusCode })

type BareError = { type: string; message: string; code?: string; stack?: string; cause?: BareError }

/** Drivers hang whole rows on their errors: of those only the code is kept. */
function bareError(error: unknown): BareError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: String(error) }
  const text = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : undefined
  }
  const [code, stack, cause] = [text('code'), text('stack'), error instanceof Error ? error.cause : undefined]
  return {
    type: text('type') ?? text('name') ?? 'Error',
    message: text('message') ?? '',
    ...(code && { code }),
    ...(stack && { stack }),
    ...(cause instanceof Error && { cause: bareError(cause) }),
  }
}
