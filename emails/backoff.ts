const minute = 60_000
const hour = 60 * minute
const waits = [minute, 5 * minute, 15 * minute, hour, 2 * hour, 4 * hour]
const longestWait = 6 * hour

/** After this an email has failed: five days, as relays keep trying; a code to sign in is useless much sooner. */
const patience = { letter: 5 * 24 * hour, code: 10 * minute }

type Tried = {
  attempts: number
  createdAt: Date
  isCode: boolean
  /** The relay could not be reached, which says nothing of this email: it is tried as soon as the relay may be back. */
  isRelayAway?: boolean
}

/**
 * When to try an email again after so many attempts, or undefined when it has failed. `chance` (0–1) moves the wait by up
 * to a fifth, so that what failed together does not come back together.
 */
export function nextAttempt(email: Tried, now: Date, chance: number): Date | undefined {
  const age = now.getTime() - email.createdAt.getTime()
  if (age >= (email.isCode ? patience.code : patience.letter)) return undefined
  const wait = email.isRelayAway ? minute : (waits[email.attempts - 1] ?? longestWait)
  return new Date(now.getTime() + Math.round(wait * (0.8 + 0.4 * chance)))
}
