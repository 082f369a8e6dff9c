import { createReadableStreamFromReadable } from '@react-router/node'
import type { Request as ExpressRequest, RequestHandler, Response } from 'express'
import { type RouterContextProvider, matchPath } from 'react-router'

import { access, accessTo } from './access.ts'
import { keepPost } from './parked.ts'
import { plainPage } from './plain-page.ts'
import { findSession } from './session.ts'

type Edge = {
  publicOrigin: URL
  contextFor: (request: ExpressRequest, response: Response) => RouterContextProvider
}

/**
 * Answers a post that a page of ours did not surely send. Where its browser said nothing at all of where it comes from, and
 * its session is alive, its writer finds what they typed on a page of their own; a post from elsewhere leaves nothing here.
 */
export function refuseForeign({ publicOrigin, contextFor }: Edge): RequestHandler {
  return async (request, response, next) => {
    const isSilent = ['Sec-Fetch-Site', 'Origin', 'Referer'].every((name) => request.get(name) === undefined)
    const cookie = isSilent
      ? await kept(asWebRequest(request, publicOrigin), contextFor(request, response))
      : undefined
    if (cookie) response.append('Set-Cookie', cookie)
    plainPage(cookie ? 'kept' : 403)(request, response, next)
  }
}

async function kept(request: Request, context: RouterContextProvider): Promise<string | undefined> {
  const { pathname } = new URL(request.url)
  const pattern = Object.keys(access).find((it) => matchPath(it, pathname))
  if (pattern === undefined || accessTo(pattern) === 'anyone') return undefined
  const { signedIn } = await findSession(request)
  // What cannot be kept, since it is too much or too often, is refused like any other.
  return signedIn && keepPost(request, context, signedIn.personId).catch(unlessAnswer)
}

function unlessAnswer(error: unknown) {
  if (typeof error === 'object' && error !== null && 'init' in error) return undefined
  throw error
}

function asWebRequest(request: ExpressRequest, publicOrigin: URL): Request {
  const headers = new Headers()
  for (const name of ['Content-Type', 'Cookie']) {
    const value = request.get(name)
    if (value !== undefined) headers.set(name, value)
  }
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers,
    body: createReadableStreamFromReadable(request),
    duplex: 'half',
  }
  return new Request(new URL(request.originalUrl, publicOrigin), init)
}
