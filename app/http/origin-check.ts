import type { Request, RequestHandler } from 'express'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether the browser says that the request comes from a page of ours. Old phones send neither header; what they do send
 * is the address of the page, which browsers let no page forge.
 */
export function comesFromUs(request: Pick<Request, 'get'>, publicOrigin: URL): boolean {
  const site = request.get('Sec-Fetch-Site')
  const origin = request.get('Origin')
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined) return origin === publicOrigin.origin
  return site === 'same-origin' || originOf(request.get('Referer')) === publicOrigin.origin
}

function originOf(address: string | undefined) {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined
}

/** Stops every unsafe request of another origin before the router sees it. */
export function requireOurOrigin(publicOrigin: URL, refuse: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.includes(request.method) || comesFromUs(request, publicOrigin)) {
      next()
    } else {
      refuse(request, response, next)
    }
  }
}
