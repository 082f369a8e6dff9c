import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { OperatorError, makeWritable } from '#db/data-directory.ts'

import { readClamd } from './http/files/clamd.ts'
import { readFilesPlace } from './http/files/files-place.ts'

const loopback = ['127.0.0.1', 'localhost', '::1', '[::1]']
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsAbsent, schema.optional())

const environment = z.object({
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  PUBLIC_ORIGIN: optional(z.url({ protocol: /^https?$/, hostname: /.+/ }).refine(isOrigin)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ })),
  DATA_DIR: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, hostname: /.+/ })),
  FILES_URL: optional(z.string().refine((it) => readFilesPlace(it) !== undefined)),
  CLAMD: optional(z.string().refine((it) => readClamd(it) !== undefined)),
  SECRET: optional(z.string().min(32)),
  TRUST_PROXY: optional(z.coerce.number().int().min(0)),
  PROCESSES: optional(z.coerce.number().int().min(1).max(64)),
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
  FILES_URL:
    'a directory of this machine such as file:///var/lib/minka/files, or a bucket such as s3://bucket/folder?region=sa-east-1',
  CLAMD: 'where clamd listens, such as 127.0.0.1:3310 or /run/clamav/clamd.ctl, or nothing for no antivirus',
  SECRET: 'at least 32 random characters',
  TRUST_PROXY: 'the number of proxies in front of the portal, such as 1',
  PROCESSES: 'the number of processes that answer pages, such as 2; the embedded database allows one',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent',
}

export type Settings = ReturnType<typeof readSettings>

/** Every setting, parsed once; a wrong one is refused in a sentence that names it. */
export function readSettings(env: Record<string, string | undefined>) {
  const given = parse(env)
  const host = given.HOST ?? '127.0.0.1'
  const port = given.PORT ?? 3000
  const publicOrigin = new URL(given.PUBLIC_ORIGIN ?? `http://localhost:${port}`)
  const isLocal = loopback.includes(publicOrigin.hostname) && loopback.includes(host)
  refuseHalfProduction(given, isLocal)
  const { dataDirectory, database } = placesOf(given)
  const filePlaces = filePlacesOf(given.FILES_URL, dataDirectory)
  if (!given.DATABASE_URL || !given.FILES_URL || 'bucket' in filePlaces.files)
    makeWritable(dataDirectory, 'DATA_DIR')
  return {
    host,
    port,
    publicOrigin,
    isSecure: publicOrigin.protocol === 'https:',
    isDemo: isLocal && !given.DATABASE_URL,
    database,
    smtpUrl: given.SMTP_URL,
    ...filePlaces,
    clamd: given.CLAMD ? readClamd(given.CLAMD) : undefined,
    secret: given.SECRET ?? keptSecret(dataDirectory),
    trustProxy: given.TRUST_PROXY ?? 0,
    processes: given.PROCESSES ?? 1,
    logLevel: given.LOG_LEVEL ?? 'info',
  }
}

/** Where the data is, for commands that need no other setting. `embedded` is there also where PostgreSQL is used. */
export function readPlaces(env: Record<string, string | undefined>) {
  return placesOf(parse(env))
}

function parse(env: Record<string, string | undefined>) {
  const parsed = environment.safeParse(env)
  if (parsed.success) return parsed.data
  const name = environment.keyof().safeParse(parsed.error.issues[0]?.path[0])
  throw name.success ? wrong(name.data) : new OperatorError('A setting is wrong.')
}

function wrong(name: keyof typeof wanted) {
  return new OperatorError(`${name} must be ${wanted[name]}.`)
}

function placesOf({ DATA_DIR, DATABASE_URL: url }: z.infer<typeof environment>) {
  const dataDirectory = path.resolve(DATA_DIR ?? 'data')
  const embedded = { directory: path.join(dataDirectory, 'postgres') }
  return { dataDirectory, embedded, database: url ? { url } : embedded }
}

/** Files arrive on the disk where they are kept, so that they are kept without being copied; for a bucket in the data directory. */
function filePlacesOf(url: string | undefined, dataDirectory: string) {
  const files = (url && readFilesPlace(url)) || { directory: path.join(dataDirectory, 'files') }
  const above = 'directory' in files ? files.directory : dataDirectory
  return { files, arriving: path.join(above, 'arriving') }
}

/** Links are built from it, and the portal is at the root of its host. */
function isOrigin(url: string) {
  const read = URL.parse(url)
  return read !== null && read.href === `${read.origin}/`
}

function refuseHalfProduction(given: z.infer<typeof environment>, isLocal: boolean) {
  if (!given.DATABASE_URL && (given.PROCESSES ?? 1) > 1) throw wrong('PROCESSES')
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
  try {
    fs.writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch {
    return fs.readFileSync(file, 'utf8')
  }
  return fs.readFileSync(file, 'utf8')
}
