import type { RequestHandler } from 'express'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { nonceOf } from './headers.ts'
import { parkedPage } from './parked.ts'
import { requestId } from './request-log.ts'

const home = { href: '/', text: m.error_go_home }
const kept = { href: parkedPage, text: m.plain_kept_link }

const words = {
  403: { status: 403, title: m.plain_foreign_title, text: m.plain_foreign_text, link: home },
  kept: { status: 403, title: m.plain_foreign_title, text: m.plain_kept_text, link: kept },
  500: { status: 500, title: m.plain_failed_title, text: m.plain_failed_text, link: home },
}

const look = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(#faf6ec,#16180f);color:light-dark(#1e211b,#fffdf7);font:1.125rem/1.6 system-ui,sans-serif}
header{padding:.75rem 1rem;background:#163c29;color:#fffdf7;font-weight:700}
a{color:light-dark(#145c3c,#9fd3b4)}
main{max-width:38rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.75rem;line-height:1.25}`

/** A page that needs neither the database nor the router, for what goes wrong before or around them. */
export function plainPage(which: keyof typeof words): RequestHandler {
  return (request, response) => {
    const { status, title, text, link } = words[which]
    const page = `<!doctype html><html lang="${getLocale()}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title()} – ${m.portal_name()}</title>
<style nonce="${nonceOf(response)}">${look}</style></head>
<body><header>${m.portal_name()}</header><main><h1>${title()}</h1><p>${text()}</p>
<p><a href="${link.href}">${link.text()}</a></p>
<p><small>${m.plain_request({ id: requestId(request) })}</small></p></main></body></html>`
    response.status(status).type('html').send(page)
  }
}
