import type { RequestHandler } from 'express'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

const words = {
  403: { title: m.plain_foreign_title, text: m.plain_foreign_text },
  500: { title: m.plain_failed_title, text: m.plain_failed_text },
}

/** A page that needs neither the database nor the router, for what goes wrong before or around them. */
export function plainPage(status: keyof typeof words): RequestHandler {
  return (request, response) => {
    const { title, text } = words[status]
    const page = `<!doctype html><html lang="${getLocale()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title()}</title><h1>${title()}</h1><p>${text()}</p><p>${m.plain_request({ id: String(request.headers['x-request-id']) })}</p>`
    response.status(status).type('html').send(page)
  }
}
