import type { RequestHandler } from 'express'

/**
 * Sends whoever opened a portal of this machine by another of its names, such as 127.0.0.1, to the address that its forms
 * must come from.
 */
export function toUsualAddress({ host, origin }: URL): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' || request.headers.host === host) next()
    else response.redirect(origin + request.originalUrl)
  }
}
