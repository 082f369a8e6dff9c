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
/** A kept page is shown no longer than a session lasts. */
const longest = 14 * 86_400_000

addEventListener('install', (event) => {
  // Asked for by nobody, so that the page names nobody.
  const page = new Request(offline, { credentials: 'omit' })
  event.waitUntil(caches.open(assets).then((it) => it.add(page)))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  const isOwn = /^\/apply(\/|$)/.test(pathname)
  if (request.mode === 'navigate' && request.method === 'POST' && isOwn) event.respondWith(posted(request))
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode !== 'navigate') return
  else event.respondWith(isOwn ? ownPage(event) : fetch(request).catch(noSignal))
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
async function ownPage(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    const response = await fetch(request)
    event.waitUntil(keepPage(request, response.clone()))
    return response
  } catch {
    return (await keptPage(request.url)) ?? noSignal()
  }
}

/**
 * Keeps a page under the name of whose it is, as long as they are signed in here: after signing out there is no place for
 * it. Files, redirects and pages of nobody are not kept.
 */
async function keepPage(request: Request, response: Response) {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (!response.ok || response.redirected || !isPage) return
  const [, person] = /<html[^>]* data-person="([\w-]+)"/.exec(await response.clone().text()) ?? []
  if (person === undefined || !(await caches.has(pagesOf + person))) return
  await (await caches.open(pagesOf + person)).put(request, response)
}

async function keptPage(address: string): Promise<Response | undefined> {
  const kept = await caches.match(address, { ignoreSearch: true })
  const age = Date.now() - Date.parse(kept?.headers.get('Date') ?? '')
  return age < longest ? kept : undefined
}

/** A page of questions whose answers wait on this device leads on, as the portal would have led, as far as it is known. */
async function posted(request: Request): Promise<Response> {
  try {
    return await fetch(request.clone())
  } catch {
    const wanted = (await request.formData()).get('next')
    const page = await (await keptPage(request.url))?.text()
    const [, onward] = /data-onward="([^"]+)"/.exec(page ?? '') ?? []
    const list = request.url.replace(/\/questions\/.*/, '')
    if (!page?.includes('data-device=') || onward === undefined) return noSignal()
    return Response.redirect(wanted === 'list' ? list : onward, 303)
  }
}

async function noSignal(): Promise<Response> {
  return (await caches.match(offline)) ?? Response.error()
}
