import { randomInt, randomUUID } from 'node:crypto'

import { type RouterContextProvider, redirect } from 'react-router'
import { z } from 'zod'

import { codeMinutes, homeFor } from '#app/domain/sign-in.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale, isLocale } from '#app/messages/compiled/runtime.js'
import { claimParkedPosts } from '#db/parked-post.ts'
import { findPerson, listPeopleOfInbox } from '#db/person.ts'
import { acceptInvitations } from '#db/role-grant.ts'
import { type Redemption, redeemSignInCode, sendSignInCode } from '#db/sign-in-code.ts'

import { requestFacts } from './context.ts'
import { type Limited, minutesToWait, networkOf } from './limits.ts'
import { localeCookie } from './locale.ts'
import { parkedIds } from './parked.ts'
import { safePath } from './safe-path.ts'
import { sealOf } from './secret.ts'
import { beginSession, endSession } from './session.ts'
import { signedCookie } from './signed-cookie.ts'

type Context = Readonly<RouterContextProvider>

/** Where someone stands on the way in: for which inbox, to which page, and whether they said to be someone else there. */
const way = z.object({ email: z.string(), next: z.string(), asksWho: z.boolean() })

/** The codes sent to this browser: only here can they be tried, so nobody elsewhere can spend their guesses. */
export const signInStarted = signedCookie(
  'sign-in',
  way.extend({ ids: z.array(z.string()) }),
  codeMinutes + 5,
)

/** The proof that this browser's person reads the inbox. */
export const inboxProven = signedCookie('inbox', way, 10)

/** Where someone goes whose code, or the proof of whose inbox, is over or was given to another browser. */
export const startAgain = '/sign-in?over=1'

/** The inboxes that have signed in on this device, the newest last, under a seal that does not tell which they are. */
const device = z.object({ id: z.string(), inboxes: z.array(z.string()) })
const knownDevice = signedCookie('device', device, 60 * 24 * 365)
const inboxesOfDevice = 10

type Asked = { email: string; next: string; asksWho?: boolean }
type Sent = { cookie: string } | { problem: string; status: number }

/** Sends a code, the same for known and unknown addresses, or says why not now. Codes sent before stay good. */
export async function sendCode(request: Request, context: Context, asked: Asked): Promise<Sent> {
  const wait = await waitForCode(request, context, asked.email)
  if (wait !== undefined) {
    context.get(requestFacts).note('too often', { what: 'code_request' })
    return { problem: m.sign_in_too_often({ minutes: wait }), status: 429 }
  }
  const next = safePath(asked.next, '')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const id = await sendSignInCode({
    email: asked.email,
    code,
    hash: hashOf(asked.email, code),
    locale: getLocale(),
    wanted: next.split(/[/?&=]/).filter(Boolean),
  })
  if (!id) return { problem: m.sign_in_not_ready(), status: 503 }
  const before = signInStarted.read(request)
  const ids = before?.email === asked.email ? [...before.ids.slice(-2), id] : [id]
  return { cookie: signInStarted.give({ ids, next, email: asked.email, asksWho: asked.asksWho ?? false }) }
}

async function waitForCode(request: Request, context: Context, email: string) {
  const known = knownDevice.read(request)
  const { address } = context.get(requestFacts)
  const counted: [Limited, string][] = known?.inboxes.includes(inboxSeal(email))
    ? [['code_request_device', `${known.id} ${email}`]]
    : [
        ['code_request_pair', `${networkOf(address)} ${email}`],
        ['code_request_inbox', email],
      ]
  for (const [what, account] of [['code_request', ''] satisfies [Limited, string], ...counted]) {
    const wait = await minutesToWait(what, context, account)
    if (wait !== undefined) return wait
  }
  return undefined
}

/** Tries a code against those sent to this browser. */
export async function tryCode(
  { ids, email }: { ids: readonly string[]; email: string },
  code: string,
): Promise<Redemption> {
  return redeemSignInCode({ ids, email, hash: hashOf(email, code) })
}

/** What went wrong with a code, and what to do. */
export function codeProblem(tried: Exclude<Redemption, { outcome: 'right' }>): string {
  if (tried.outcome === 'wrong') return m.sign_in_code_wrong({ attempts: tried.attemptsLeft })
  if (tried.outcome === 'expired') return m.sign_in_code_expired({ minutes: codeMinutes })
  return tried.outcome === 'used' ? m.sign_in_code_used() : m.sign_in_code_spent()
}

type Way = z.infer<typeof way>

/** Whoever proved that the inbox is theirs: enters if they are its one person, else is asked who they are. */
export async function enterInbox(request: Request, context: Context, { email, next, asksWho }: Way) {
  const people = await listPeopleOfInbox(email)
  const [only, ...others] = people
  if (only && others.length === 0 && !asksWho)
    return enter(request, context, { email, next, personId: only.personId })
  const cookies = [signInStarted.take(), inboxProven.give({ email, next, asksWho })]
  return redirect(only ? '/sign-in/who' : '/sign-in/name', { headers: cookies.map(asHeader) })
}

type Entering = { personId: string; email: string; next: string }

/** Begins a new session in the person's language and goes to where they wanted, or to where their work begins. */
export async function enter(request: Request, context: Context, { personId, email, next }: Entering) {
  await acceptInvitations(personId)
  await claimParkedPosts(personId, parkedIds(request))
  const person = await findPerson(personId)
  if (!person) return redirect('/sign-in')
  await endSession(request)
  const { isSecure, note } = context.get(requestFacts)
  const others = knownDevice.read(request)?.inboxes.filter((inbox) => inbox !== inboxSeal(email)) ?? []
  const inboxes = [...others, inboxSeal(email)].slice(-inboxesOfDevice)
  const cookies = [
    await beginSession(personId),
    signInStarted.take(),
    inboxProven.take(),
    knownDevice.give({ id: randomUUID(), inboxes }),
    ...(isLocale(person.locale) ? [localeCookie(person.locale, isSecure)] : []),
  ]
  note('signed in', { personId })
  return redirect(safePath(next, homeFor(person.roles)), { headers: cookies.map(asHeader) })
}

const asHeader = (cookie: string): [string, string] => ['Set-Cookie', cookie]

function inboxSeal(email: string) {
  return sealOf('device', email)
}

function hashOf(email: string, code: string) {
  return sealOf('sign-in-code', `${email} ${code}`)
}
