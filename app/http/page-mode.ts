import { type PageMode } from './context.ts'

/** Pages of staff are always full: they are worked on at a desk. */
const staffPages = /^\/(manage|review)(\/|\.data$|$)/
const slow = ['slow-2g', '2g', '3g']
/** Below so many Mbit/s a full page takes too long to become one. */
const littleDownlink = 0.5
const year = 31_536_000

/**
 * How this request's page is sent: as its reader chose, else light where their browser asks to save data or its network is
 * slow, as the browser says with this request or its script said on the page before.
 */
export function pageModeOf(request: Request): PageMode {
  if (staffPages.test(new URL(request.url).pathname)) return 'full'
  const cookies = request.headers.get('Cookie') ?? ''
  const chosen = /(?:^|;\s*)mode=(light|full)(?:;|$)/.exec(cookies)?.[1]
  if (chosen) return chosen === 'light' ? 'light' : 'full'
  const isSlow = /(?:^|;\s*)connection=slow(?:;|$)/.test(cookies) || saysSlow(request.headers)
  return isSlow ? 'light' : 'full'
}

/** What browsers are asked to say of their network with each request. */
export const askedOfNetwork = 'ECT, Downlink'

/** The cookie that remembers what its reader chose for a year. */
export function modeCookie(mode: PageMode, isSecure: boolean): string {
  return `mode=${mode}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`
}

function saysSlow(headers: Headers): boolean {
  const downlink = headers.get('Downlink')
  return (
    headers.get('Save-Data')?.toLowerCase() === 'on' ||
    slow.includes(headers.get('ECT') ?? '') ||
    (downlink !== null && Number(downlink) < littleDownlink)
  )
}
