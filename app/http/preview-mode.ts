import { type MiddlewareFunction, type RouterContextProvider, createContext } from 'react-router'

import { type PreviewMode, previewModes } from '#app/domain/preview-mode.ts'

import { pageMode, requestFacts } from './context.ts'

const scriptless =
  "default-src 'none'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const previewed = createContext<PreviewMode>('full')

/** The mode in which a page of a form is tried out. */
export function previewedAs(context: Readonly<RouterContextProvider>): PreviewMode {
  return context.get(previewed)
}

/** Sends a preview as its address asks: as it is, light, or to a browser that runs no scripts. */
export const previewAsAsked: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const asked = new URL(request.url).searchParams.get('mode')
  const mode = previewModes.find((it) => it === asked) ?? 'full'
  context.set(previewed, mode)
  if (mode !== 'full') context.set(pageMode, mode === 'light' ? 'light' : 'still')
  const response = await next()
  if (mode === 'no_scripts') {
    const { nonce } = context.get(requestFacts)
    const styles = `style-src 'self' 'nonce-${nonce}'`
    response.headers.set('Content-Security-Policy', `${scriptless}; ${styles}`)
  }
  return response
}
