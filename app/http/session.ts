import { Lucia, TimeSpan } from 'lucia'

import { type SignedIn, sessionStore } from '#db/session.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseUserAttributes: SignedIn
  }
}

let lucia: ReturnType<typeof makeLucia> | undefined

/** Prepares sessions for the scheme of the public address: `__Host-` cookies need https. */
export function prepareSessions({ isSecure }: { isSecure: boolean }) {
  lucia = makeLucia(isSecure)
}

/** Begins a session and returns the cookie that carries it. Those that are over are cleared away on the way. */
export async function beginSession(personId: string): Promise<string> {
  await ready().deleteExpiredSessions()
  const session = await ready().createSession(personId, {})
  return ready().createSessionCookie(session.id).serialize()
}

/** Who the cookie speaks for, with the cookie to set when its time was prolonged or it is dead. */
export async function findSession(request: Request): Promise<{ signedIn?: SignedIn; cookie?: string }> {
  const id = ready().readSessionCookie(request.headers.get('Cookie') ?? '')
  if (!id) return {}
  const { session, user } = await ready().validateSession(id)
  if (!session) return { cookie: ready().createBlankSessionCookie().serialize() }
  const { id: _, ...signedIn } = user
  return session.fresh
    ? { signedIn, cookie: ready().createSessionCookie(session.id).serialize() }
    : { signedIn }
}

/** Ends the session of the request and returns the cookie that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const id = ready().readSessionCookie(request.headers.get('Cookie') ?? '')
  if (id) await ready().invalidateSession(id)
  return ready().createBlankSessionCookie().serialize()
}

/** The id of the request's session, for reads of one's own sessions. */
export function sessionIdOf(request: Request): string {
  return ready().readSessionCookie(request.headers.get('Cookie') ?? '') ?? ''
}

function ready() {
  if (!lucia) throw new Error('sessions are not prepared yet')
  return lucia
}

function makeLucia(isSecure: boolean) {
  return new Lucia(sessionStore, {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    sessionCookie: {
      name: isSecure ? '__Host-minka' : 'minka',
      attributes: { sameSite: 'lax', secure: isSecure, path: '/' },
    },
    getUserAttributes: (attributes: SignedIn) => attributes,
  })
}
