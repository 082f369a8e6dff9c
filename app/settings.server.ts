import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { OperatorError } from '#db/data-directory.ts'

const loopback = ['127.0.0.1', 'localhost', '::1', '[::1]']
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsAbsent, schema.optional())
const address = (protocols: RegExp) => z.url({ protocol: protocols, hostname: /.*/ })

const environment = z.object({
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  PUBLIC_ORIGIN: optional(z.url({ protocol: /^https?$/, hostname: /.+/ })),
  DATABASE_URL: optional(address(/^postgres(ql)?$/)),
  DATA_DIR: optional(z.string()),
  SMTP_URL: optional(address(/^smtps?$/)),
  FILES_URL: optional(address(/^file$/)),
  SECRET: optional(z.string().min(32)),
  TRUST_PROXY: optional(z.coerce.number().int().min(0)),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])),
})

const wanted: Record<keyof z.infer<typeof environment>, string> = {
  HOST: 'a host name or address to listen on',
  PORT: 'a port number from 0 to 65535',
  PUBLIC_ORIGIN: 'the address people use, such as https://grants.example.org',
  DATABASE_URL:
    'a PostgreSQL address such as postgres://user:password@host/name, or nothing for the embedded database',
  DATA_DIR: 'a directory for the embedded database',
  SMTP_URL: 'a relay such as smtp://user:password@host:587, or nothing for the development inbox',
  FILES_URL: 'a directory such as file:///var/lib/minka/files',
  SECRET: 'at least 32 random characters',
  TRUST_PROXY: 'the number of proxies in front of the portal, such as 1',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent',
}

export type Settings = ReturnType<typeof readSettings>

/** Every setting, parsed once; a wrong one is refused in a sentence that names it. */
export function readSettings(env: Record<string, string | undefined>) {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const name = environment.keyof().safeParse(parsed.error.issues[0]?.path[0])
    throw new OperatorError(
      name.success ? `${name.data} must be ${wanted[name.data]}.` : 'A setting is wrong.',
    )
  }
  const given = parsed.data
  const host = given.HOST ?? '127.0.0.1'
  const port = given.PORT ?? 3000
  const publicOrigin = new URL(given.PUBLIC_ORIGIN ?? `http://localhost:${port}`)
  const isLocal = loopback.includes(publicOrigin.hostname) && loopback.includes(host)
  refuseHalfProduction(given, isLocal)
  const dataDirectory = path.resolve(given.DATA_DIR ?? 'data')
  return {
    host,
    port,
    publicOrigin,
    isSecure: publicOrigin.protocol === 'https:',
    isDemo: isLocal && !given.DATABASE_URL,
    database: given.DATABASE_URL
      ? { url: given.DATABASE_URL }
      : { directory: path.join(dataDirectory, 'postgres') },
    smtpUrl: given.SMTP_URL,
    filesDirectory: given.FILES_URL ? fileURLToPath(given.FILES_URL) : path.join(dataDirectory, 'files'),
    secret: given.SECRET ?? keptSecret(dataDirectory),
    trustProxy: given.TRUST_PROXY ?? 0,
    logLevel: given.LOG_LEVEL ?? 'info',
  }
}

function refuseHalfProduction(given: z.infer<typeof environment>, isLocal: boolean) {
  if (isLocal && !given.DATABASE_URL) return
  const needed = isLocal
    ? (['SECRET'] as const)
    : (['DATABASE_URL', 'SMTP_URL', 'SECRET', 'PUBLIC_ORIGIN'] as const)
  const missing = needed.find((name) => given[name] === undefined)
  if (missing)
    throw new OperatorError(`${missing} must be set outside the demonstration: ${wanted[missing]}.`)
}

/** The demonstration makes its own secret and keeps it beside its data. */
function keptSecret(dataDirectory: string) {
  const file = path.join(dataDirectory, 'secret')
  fs.mkdirSync(dataDirectory, { recursive: true })
  try {
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch {
    return fs.readFileSync(file, 'utf8')
  }
  return fs.readFileSync(file, 'utf8')
}
