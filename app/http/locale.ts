import { AsyncLocalStorage } from 'node:async_hooks'

import type { RequestHandler } from 'express'
import { z } from 'zod'

import { isLocale, locales, overwriteGetLocale, type Locale } from '#app/messages/compiled/runtime.js'

/** One of the portal's languages, as a form posts it. */
export const localeInput = z.string('problem_required_choice').refine(isLocale, 'problem_required_choice')

const current = new AsyncLocalStorage<Locale>()
const fallback: Locale = 'es'

/** From here on every message of a request speaks that request's language. */
export function speakPerRequest() {
  overwriteGetLocale(() => current.getStore() ?? fallback)
}

/** Picks the language that the person chose, else the first of the browser's that we have, else Spanish. */
export const chooseLocale: RequestHandler = (request, _response, next) => {
  current.run(chosen(request.headers.cookie) ?? preferred(request.acceptsLanguages(...locales)), next)
}

/** What is said meanwhile speaks this language, whatever the page speaks. */
export function inLanguage<T>(locale: Locale, say: () => T): T {
  return current.run(locale, say)
}

/** The cookie that remembers the chosen language for a year. */
export function localeCookie(locale: Locale, isSecure: boolean): string {
  return `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`
}

function chosen(cookie: string | undefined): Locale | undefined {
  const value = /(?:^|;\s*)locale=([\w-]+)/.exec(cookie ?? '')?.[1]
  return isLocale(value) ? value : undefined
}

function preferred(accepted: string | false): Locale {
  return isLocale(accepted) ? accepted : fallback
}
