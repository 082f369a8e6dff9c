import { randomBytes } from 'node:crypto'

import { type RouterContextProvider, data } from 'react-router'
import { z } from 'zod'

import { type ParkedField, parkedHours } from '#app/domain/parked-post.ts'
import { parkPost } from '#db/parked-post.ts'

import { readFields } from './body.ts'
import { limit } from './limits.ts'
import { safePath } from './safe-path.ts'
import { signedCookie } from './signed-cookie.ts'

/** The posts that are kept for this browser: nobody else holds their ids. */
const parkedHere = signedCookie('parked', z.object({ ids: z.array(z.string()) }), parkedHours * 60)

const idsOfBrowser = 5
const largestBytes = 256_000

/** Where their writer finds them after signing in. */
export const parkedPage = '/account/parked'

/** The ids that this browser holds. */
export function parkedIds(request: Request): string[] {
  return parkedHere.read(request)?.ids ?? []
}

/** The header by which this browser forgets them. */
export const forgetParked = () => parkedHere.take()

type Context = Readonly<RouterContextProvider>

/**
 * Keeps what was typed in a form that cannot be taken now, and answers the cookie that finds it again; nothing when
 * nothing was typed. Of files it keeps only that there were some. Its sender hears 413 of a form too large to be kept.
 */
export async function keepPost(request: Request, context: Context, personId: string | null) {
  if (request.method !== 'POST' || !request.headers.has('Content-Type')) return undefined
  await limit('park', context, '')
  return keepTyped(request, await typedIn(request), personId)
}

/** The same of a post that was read already. */
export async function keepFields(request: Request, fields: FormData, personId: string) {
  return keepTyped(request, typedAmong(fields), personId)
}

type TypedFields = { fields: ParkedField[]; hadFiles: boolean }

async function keepTyped(request: Request, { fields, hadFiles }: TypedFields, personId: string | null) {
  if (fields.length === 0) return undefined
  const id = randomBytes(20).toString('hex')
  const { pathname, search } = new URL(request.url)
  await parkPost({ id, personId, path: safePath(pathname + search, '/'), fields, hadFiles })
  return parkedHere.give({ ids: [...parkedIds(request), id].slice(-idsOfBrowser) })
}

async function typedIn(request: Request): Promise<TypedFields> {
  let hadFiles = false
  const posted = await readFields(request, async ({ name, stream }) => {
    hadFiles ||= name !== ''
    stream.resume()
  })
  return { ...typedAmong(posted), hadFiles }
}

function typedAmong(posted: FormData): TypedFields {
  const fields = [...posted].flatMap(([name, value]): ParkedField[] =>
    typeof value === 'string' ? [[withoutNull(name), withoutNull(value)]] : [],
  )
  if (Buffer.byteLength(JSON.stringify(fields)) > largestBytes) throw data(null, { status: 413 })
  return { fields, hadFiles: false }
}

/** The database keeps every character but this one. */
function withoutNull(text: string) {
  return text.replaceAll('\0', '')
}
