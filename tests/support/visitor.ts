/** Someone who asks the portal over HTTP and keeps its cookies, as a browser does, without following redirects. */
export class Visitor {
  readonly #origin: string
  readonly #always: Record<string, string>
  readonly #cookies = new Map<string, string>()

  /** `always` are headers of every request, such as the address that a proxy reports. */
  constructor(origin: string, cookies: Record<string, string> = {}, always: Record<string, string> = {}) {
    this.#origin = origin
    this.#always = always
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value)
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return this.ask(path, init)
  }

  /** Posts a form from a page of the portal. */
  post(path: string, fields: Record<string, string> | string[][] = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: this.#origin, 'Sec-Fetch-Site': 'same-origin' },
    })
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({
      // To pack and unpack thousands of pages costs both sides time and proves nothing; browsers do it in their own tests.
      'Accept-Encoding': 'identity',
      ...this.#always,
      ...Object.fromEntries(new Headers(init.headers)),
    })
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    if (cookies) headers.set('Cookie', cookies)
    const response = await fetch(new URL(path, this.#origin), { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  /** The cookies it holds, by name. */
  get cookies(): Record<string, string> {
    return Object.fromEntries(this.#cookies)
  }

  #keep(cookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/;\s*max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

/** Where a response sends its visitor, or nothing. */
export function destination(response: Response): string | null {
  return response.headers.get('Location')
}
