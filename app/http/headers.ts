import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

import { askedOfNetwork } from './page-mode.ts'

/** The nonce of this response's inline scripts, made before anything is rendered. */
export function nonceOf(response: Response): string {
  const nonce: unknown = response.locals['nonce']
  return typeof nonce === 'string' ? nonce : ''
}

/** Security headers on every response, errors and files included. Development lets Vite inject its styles and socket. */
export function securityHeaders({ isSecure, isDevelopment }: { isSecure: boolean; isDevelopment: boolean }) {
  const giveNonce: RequestHandler = (_request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64')
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Accept-CH', askedOfNetwork)
    next()
  }
  const nonce = (_request: unknown, response: object) =>
    'locals' in response && isRecord(response.locals)
      ? `'nonce-${String(response.locals['nonce'])}'`
      : "'none'"
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", isDevelopment ? "'unsafe-inline'" : nonce],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // The default, no-referrer, turns the Origin of a form post into `null`, and old browsers would lose posts.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    crossOriginEmbedderPolicy: false,
  })
  return [giveNonce, protect]
}

/** Files may be kept by browsers, unlike pages: their own `Cache-Control` takes the place of `no-store`. */
export const asFiles = { setHeaders: (response: ServerResponse) => response.removeHeader('Cache-Control') }

const pagesOwn = ['cache-control', 'content-security-policy', 'x-frame-options']

/** A header that a page sets itself replaces ours; the router's adapter would put the two side by side. */
export const pagesReplaceHeaders: RequestHandler = (_request, response, next) => {
  const append = response.append.bind(response)
  response.append = (name, value) =>
    pagesOwn.includes(name.toLowerCase()) ? response.set(name, value) : append(name, value)
  next()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
