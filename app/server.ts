import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import path from 'node:path'

import { createRequestHandler } from '@react-router/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import pino from 'pino'
import { pinoHttp } from 'pino-http'
import { RouterContextProvider } from 'react-router'

import { closePortal, openPortal } from './portal.server.ts'
import { requestFacts } from './http/context.ts'
import { nonceOf, securityHeaders } from './http/headers.ts'
import { health } from './http/health.ts'
import { chooseLocale, speakPerRequest } from './http/locale.ts'
import { requireOurOrigin } from './http/origin-check.ts'
import { plainPage } from './http/plain-page.ts'
import { prepareSessions } from './http/session.ts'
import { type Settings, readSettings } from './settings.server.ts'
import { welcome } from './welcome.server.ts'

export { readSettings }

/** Opens the database, the queue and the port; resolves when the first page can be asked for. */
export async function start(settings: Settings, development?: RequestHandler) {
  const log = pino({ level: settings.logLevel, redact: ['req.headers', 'res.headers'] }, pino.destination(2))
  await openPortal(settings, log)
  prepareSessions(settings)
  speakPerRequest()
  const server = await listen(makeApp(settings, log, development), settings)
  return {
    welcome: await welcome(settings),
    address: `http://${settings.host}:${portOf(server)}`,
    async stop() {
      await new Promise((resolve) => server.close(resolve))
      await closePortal()
    },
  }
}

function makeApp(settings: Settings, log: pino.Logger, development?: RequestHandler) {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use((request, _response, next) => {
    request.headers['x-request-id'] = randomUUID()
    next()
  })
  app.use(
    pinoHttp({ logger: log, genReqId: (request) => String(request.headers['x-request-id']), serializers }),
  )
  app.use(securityHeaders({ isSecure: settings.isSecure, isDevelopment: development !== undefined }))
  app.use('/health', health)
  app.use(compression())
  app.use(chooseLocale)
  if (development) app.use(development)
  app.use('/assets', express.static(path.resolve('build/client/assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(path.resolve('build/client'), { maxAge: '1h', index: false }))
  app.use(requireOurOrigin(settings.publicOrigin, plainPage(403)))
  app.use(asPublicAddress(settings.publicOrigin))
  app.use(
    createRequestHandler({
      build: () => import('virtual:react-router/server-build'),
      getLoadContext: contextFor(settings),
    }),
  )
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    log.error({ err: error, reqId: request.headers['x-request-id'] }, 'a request failed')
    if (response.headersSent) next(error)
    else plainPage(500)(request, response, next)
  }
  app.use(failed)
  return app
}

/** Builds links and the address that the router sees from `PUBLIC_ORIGIN`, never from what the request claims. */
function asPublicAddress(publicOrigin: URL): RequestHandler {
  return (request, _response, next) => {
    request.headers.host = publicOrigin.host
    delete request.headers['x-forwarded-host']
    Object.defineProperty(request, 'protocol', { value: publicOrigin.protocol.slice(0, -1) })
    next()
  }
}

function contextFor({ isDemo, isSecure }: Settings) {
  return (request: express.Request, response: express.Response) => {
    const context = new RouterContextProvider()
    context.set(requestFacts, {
      nonce: nonceOf(response),
      requestId: String(request.headers['x-request-id']),
      reachedUsAt: new Date(),
      address: request.ip ?? '',
      isDemo,
      isSecure,
    })
    return context
  }
}

const serializers = {
  req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
    id,
    method,
    path: url.split('?')[0],
  }),
  res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
}

function listen(app: express.Express, { host, port }: Settings) {
  return new Promise<Server>((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => {
      if (error) reject(error)
      else resolve(server)
    })
  })
}

function portOf(server: Server) {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
