import type { AttemptOutcome } from '#app/domain/email-log.ts'

const minute = 60_000
const hour = 60 * minute
const waits = [minute, 5 * minute, 15 * minute, hour, 2 * hour, 4 * hour]
const longestWait = 6 * hour

/** After this an email has failed: five days of trying, as relays do; a code to sign in is useless much sooner. */
const patience = { letter: 5 * 24 * hour, code: 10 * minute }

/** Longer than any wait between two tries: what lies further apart was held back, or nobody was there to try. */
const longestGap = 2 * longestWait

type Tried = {
  attempts: number
  /** When its patience began: that of a code as it is asked for, that of a letter as it is first tried. */
  since: Date
  isCode: boolean
  /** The relay could not be reached, which says nothing of this email: it is tried as soon as the relay may be back. */
  isRelayAway?: boolean
}

/**
 * When to try an email again after so many attempts, or undefined when it has failed. `chance` (0–1) moves the wait by up
 * to a fifth, so that what failed together does not come back together.
 */
export function nextAttempt(email: Tried, now: Date, chance: number): Date | undefined {
  const age = now.getTime() - email.since.getTime()
  if (age >= (email.isCode ? patience.code : patience.letter)) return undefined
  const wait = email.isRelayAway ? minute : (waits[email.attempts - 1] ?? longestWait)
  return new Date(now.getTime() + Math.round(wait * (0.8 + 0.4 * chance)))
}

type Ended = { endedAt: Date; outcome: AttemptOutcome }

/**
 * When the first of the tries ended that a letter's patience is counted from, of all earlier ones in their order: since the letter
 * was last sent again by hand, or went on after it was held back. Without any it is now.
 */
export function firstTry(earlier: readonly Ended[], now: Date): Date {
  let [began, last]: [Date, Ended | undefined] = [now, undefined]
  for (const ended of [...earlier, { endedAt: now, outcome: 'later' as const }]) {
    if (!last || isOver(last, began) || apart(last.endedAt, ended.endedAt) > longestGap) began = ended.endedAt
    last = ended
  }
  return began
}

/** Whether the letter had failed by then, so that only a hand could queue it again. */
function isOver({ endedAt, outcome }: Ended, began: Date): boolean {
  const isTriedAgain = outcome === 'later' || outcome === 'away' || outcome === 'doubtful'
  return !isTriedAgain || apart(began, endedAt) >= patience.letter
}

function apart(earlier: Date, later: Date): number {
  return later.getTime() - earlier.getTime()
}
