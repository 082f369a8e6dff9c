import { z } from 'zod'

import { isHttps, isSealed, sealOf } from './secret.ts'

const envelope = z.object({ value: z.unknown(), until: z.number() })

/**
 * A cookie whose content only the portal can have written, and which it believes for so many minutes. Its content can be
 * read by the person, so nothing that they may not know stands in it.
 */
export function signedCookie<S extends z.ZodType>(name: string, schema: S, minutes: number) {
  return {
    /** What the request's cookie says; nothing when there is none, it is too old, or somebody else wrote it. */
    read(request: Request): z.output<S> | undefined {
      const [content = '', seal = ''] = valueOf(fullName(name), request.headers.get('Cookie')).split('.')
      if (!isSealed(name, content, seal)) return undefined
      const { value, until } = envelope.parse(JSON.parse(Buffer.from(content, 'base64url').toString()))
      return until > Date.now() ? schema.safeParse(value).data : undefined
    },
    /** The header that gives the person this cookie. */
    give(value: z.input<S>): string {
      const until = Date.now() + minutes * 60_000
      const content = Buffer.from(JSON.stringify({ value, until })).toString('base64url')
      return written(fullName(name), `${content}.${sealOf(name, content)}`, minutes * 60)
    },
    /** The header that takes it away. */
    take: () => written(fullName(name), '', 0),
  }
}

function fullName(name: string) {
  return isHttps() ? `__Host-${name}` : name
}

function written(name: string, value: string, seconds: number) {
  const secure = isHttps() ? '; Secure' : ''
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`
}

function valueOf(name: string, header: string | null): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
