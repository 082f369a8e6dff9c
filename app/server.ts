import { readdirSync } from 'node:fs'
import path from 'node:path'

import { createRequestHandler } from '@react-router/express'
import compression from 'compression'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type pino from 'pino'
import { RouterContextProvider, type ServerBuild } from 'react-router'

import workerScript from './device/service-worker.ts?worker&url'
import { answerWithPages } from './pages.server.ts'
import { beginWork, closePortal, joinPortal, openPortal } from './portal.server.ts'
import { runUntilDisconnected, startProcesses } from './processes.server.ts'
import { discardUnread } from './http/body.ts'
import { requestFacts } from './http/context.ts'
import { prepareFiles } from './http/files/files.ts'
import { refuseForeign } from './http/foreign-post.ts'
import { asFiles, nonceOf, pagesReplaceHeaders, securityHeaders } from './http/headers.ts'
import { health } from './http/health.ts'
import { chooseLocale, speakPerRequest } from './http/locale.ts'
import { requireOurOrigin } from './http/origin-check.ts'
import { plainPage } from './http/plain-page.ts'
import { logRequests, openLog, requestId } from './http/request-log.ts'
import { prepareSecret } from './http/secret.ts'
import { prepareSessions } from './http/session.ts'
import { toUsualAddress } from './http/usual-address.ts'
import { listen, portOf } from './listen.server.ts'
import { type Settings, readSettings } from './settings.server.ts'
import { welcome } from './welcome.server.ts'

export { readSettings }

/** Opens the database, the queue and the port; resolves when the first page can be asked for. */
export async function start(settings: Settings, development?: RequestHandler) {
  const log = openLog(settings.logLevel)
  const isAlone = settings.processes === 1 || development !== undefined
  // The pages are read in while the database opens.
  const pages = development ? readPages : isAlone ? readPages() : undefined
  await prepareFiles(settings, (error) => log.error({ err: error }, 'a file could not be kept'))
  await openPortal(settings, log)
  const answering = pages
    ? await answer(settings, log, await pages, development).catch(afterClosing)
    : await startProcesses(settings.processes, log).catch(afterClosing)
  beginWork(settings, log)
  return {
    welcome: await welcome(settings),
    address: `http://${settings.host}:${answering.port}`,
    async stop() {
      await answering.stop()
      await closePortal()
    },
  }
}

/** The same for one of several processes that answer pages; the one that started it has opened the portal, and works. */
export function startAnswering(settings: Settings) {
  const log = openLog(settings.logLevel)
  return runUntilDisconnected(async () => {
    const pages = readPages()
    await prepareFiles(settings, (error) => log.error({ err: error }, 'a file could not be kept'))
    await joinPortal(settings, log)
    const { stop } = await answer(settings, log, await pages)
    return async () => {
      await stop()
      await closePortal()
    }
  })
}

async function answer(
  settings: Settings,
  log: pino.Logger,
  pages: ServerBuild | typeof readPages,
  development?: RequestHandler,
) {
  prepareSecret(settings)
  prepareSessions(settings)
  speakPerRequest()
  const server = await listen(makeApp(settings, log, pages, development), settings)
  return { port: portOf(server), stop: () => new Promise((resolve) => server.close(resolve)) }
}

async function afterClosing(error: unknown): Promise<never> {
  await closePortal()
  throw error
}

const readPages = () => import('virtual:react-router/server-build')

/** Pages that are given as a function are read, and their addresses ranked, anew at every request: development wants that. */
function makeApp(
  settings: Settings,
  log: pino.Logger,
  pages: ServerBuild | typeof readPages,
  development?: RequestHandler,
) {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(logRequests(log), discardUnread)
  app.use(securityHeaders({ isSecure: settings.isSecure, isDevelopment: development !== undefined }))
  app.use('/health', health)
  if (settings.isDemo) app.use(toUsualAddress(settings.publicOrigin))
  app.use(compression())
  app.use(chooseLocale)
  if (development) app.use(development)
  // Only what lies there is looked for, not each page.
  else app.get(filesIn(client()), express.static(client(), { ...asFiles, maxAge: '1h', index: false }))
  app.use('/assets', express.static(client('assets'), { ...asFiles, immutable: true, maxAge: '1y' }))
  app.get('/service-worker.js', serviceWorker)
  app.use(
    requireOurOrigin(
      settings.publicOrigin,
      refuseForeign({ publicOrigin: settings.publicOrigin, contextFor: contextFor(settings, log) }),
    ),
  )
  app.use(asPublicAddress(settings.publicOrigin), pagesReplaceHeaders)
  const getLoadContext = contextFor(settings, log)
  const isRead = typeof pages !== 'function'
  app.use(
    isRead ? answerWithPages(pages, getLoadContext) : createRequestHandler({ build: pages, getLoadContext }),
  )
  const failed: ErrorRequestHandler = (error, request, response, next) => {
    log.error({ err: error, reqId: requestId(request) }, 'a request failed')
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

function contextFor({ isDemo, isSecure }: Settings, log: pino.Logger) {
  return (request: express.Request, response: express.Response) => {
    const context = new RouterContextProvider()
    const reqId = requestId(request)
    context.set(requestFacts, {
      nonce: nonceOf(response),
      requestId: reqId,
      reachedUsAt: new Date(),
      isGet: request.method === 'GET',
      address: request.ip ?? '',
      isDemo,
      isSecure,
      note: (what, facts) => log.info({ reqId, ...facts }, what),
      report: (error) => log.error({ reqId, err: error }, 'a page failed'),
    })
    return context
  }
}

/** Under an address of its own that never changes: it may speak for every page, and browsers look there for a newer one. */
const serviceWorker: RequestHandler = (_request, response) => {
  response.sendFile(client(workerScript.slice(1)), {
    headers: { 'Cache-Control': 'no-cache' },
    cacheControl: false,
  })
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isFile())
  return files.map(({ name }) => `/${name}`)
}

const client = (folder = '') => path.resolve('build/client', folder)
