import { pagesOf } from './pages.ts'

type WorkerEvent = Event & { waitUntil: (work: Promise<unknown>) => void }
type FetchEvent = WorkerEvent & { request: Request; respondWith: (response: Promise<Response>) => void }

declare global {
  // What a service worker hears; the compiler knows this code as a page's.
  interface WindowEventMap {
    install: WorkerEvent
    fetch: FetchEvent
  }
}

const assets = 'assets'
const offline = '/offline'
/** A network that answers nothing for so many milliseconds is none, where there is a page to show instead. */
const patience = 8_000

addEventListener('install', (event) => {
  // Asked for by nobody, so that the page names nobody.
  const page = new Request(offline, { credentials: 'omit' })
  event.waitUntil(caches.open(assets).then((it) => it.add(page)))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode !== 'navigate') return
  else if (/^\/apply(\/|$)/.test(pathname)) event.respondWith(ownPage(event))
  else event.respondWith(fetch(request).catch(() => noSignal()))
})

/** The name of an asset changes with its content: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await (await caches.open(assets)).put(request, response.clone())
  return response
}

/** A page of an applicant from the network, and without one as it was last seen here. */
async function ownPage({ request }: FetchEvent): Promise<Response> {
  const kept = await caches.match(request, { ignoreSearch: true })
  const asked = fetch(request)
  asked.then((response) => keepPage(request, response.clone())).catch(() => undefined)
  if (!kept) return asked.catch(() => noSignal())
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience))
  return Promise.race([asked.catch(() => kept), late])
}

/** Keeps a page under the name of whose it is. Files, redirects and pages of nobody are not kept. */
async function keepPage(request: Request, response: Response) {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (!response.ok || response.redirected || !isPage) return
  const [, person] = /<html[^>]* data-person="([\w-]+)"/.exec(await response.clone().text()) ?? []
  if (person !== undefined) await (await caches.open(pagesOf + person)).put(request, response)
}

async function noSignal(): Promise<Response> {
  return (await caches.match(offline)) ?? Response.error()
}
