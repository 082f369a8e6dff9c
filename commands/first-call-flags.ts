import { parseArgs } from 'node:util'

import { dayFrom } from '#app/domain/calendar.ts'
import { instantAt } from '#app/domain/due-day.ts'
import { plainAddress } from '#app/domain/sign-in.ts'
import { OperatorError } from '#db/data-directory.ts'
import { call } from '#db/seed/comunidades-amazonicas/call.ts'

const usage = `npm run call:store -- --opens 2027-01-15T08:00 --closes 2027-03-01T17:00

Stores the call ${call.slug} with its program and places, and nobody's application. Both are days and times by
the clocks of ${call.timeZone}; a day alone opens at its beginning and closes at its end.
In a portal without a funder also, for the one it makes:
  --reply-to grants@…   where communities answer its letters
  --sender minka@…      the address its letters come from; by default minka@ the host of PUBLIC_ORIGIN`

const text = { type: 'string' } as const

/** What `call:store` was told: the window by the call's clocks, and the addresses of a funder to be made. Says what is wrong. */
export function readFirstCallFlags(args: string[], now: Date) {
  const { values } = parseArgs({
    args,
    options: { opens: text, closes: text, sender: text, 'reply-to': text },
    strict: false,
  })
  const opensAt = readInstant('opens', values.opens, '00:00')
  const closesAt = readInstant('closes', values.closes, '23:59')
  if (closesAt <= opensAt) throw new OperatorError('--closes must be later than --opens.')
  if (closesAt <= now) throw new OperatorError('--closes must lie ahead: nobody could apply.')
  const [replyTo, sender] = [values['reply-to'], values.sender]
  return {
    opensAt,
    closesAt,
    replyTo: readAddress('reply-to', replyTo),
    sender: readAddress('sender', sender),
  }
}

function readInstant(flag: string, typed: unknown, usualTime: string): Date {
  const [, year = '', month = '', day = '', time = usualTime] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?$/.exec(String(typed)) ?? []
  const known = dayFrom({ year, month, day })
  if (known !== undefined) return instantAt({ day: known, time }, call.timeZone)
  throw new OperatorError(
    `--${flag} must be a day and time in ${call.timeZone}, such as 2027-03-01T17:00.\n\n${usage}`,
  )
}

function readAddress(flag: string, typed: unknown): string | undefined {
  if (typed === undefined) return undefined
  const { data } = plainAddress.safeParse(typed)
  if (data !== undefined) return data
  throw new OperatorError(`--${flag} must be one plain address, such as grants@example.org.`)
}
