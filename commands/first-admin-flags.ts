import { parseArgs } from 'node:util'

import { z } from 'zod'

import { personName, plainAddress } from '#app/domain/sign-in.ts'
import { OperatorError } from '#db/data-directory.ts'

const usage = `npm run admin:create -- --name "Rosa Tello" --email rosa@example.org

Makes the first administrator, and the first funder where there is none. Further options, for that funder:
  --funder "Minka"            its name, which its letters are signed with
  --sender grants@…           the address its letters come from; by default minka@ the host of PUBLIC_ORIGIN
  --reply-to …                where answers go; by default the administrator's address
  --languages es,en           the languages it writes in, the first one its own
  --region PE                 how dates and money are written (ISO 3166); by default the world's way
  --time-zone America/Lima    by default this machine's`

const text = { type: 'string' } as const
const flags = {
  name: text,
  email: text,
  funder: text,
  sender: text,
  'reply-to': text,
  languages: text,
  region: text,
  'time-zone': text,
}

const wanted = z.object({
  name: personName,
  email: plainAddress,
  funder: z.string().min(1).default('Minka'),
  sender: plainAddress.optional(),
  'reply-to': plainAddress.optional(),
  languages: z
    .string()
    .regex(/^[a-z]{2,3}(,[a-z]{2,3})*$/)
    .default('es,en'),
  region: z
    .string()
    .regex(/^([A-Z]{2}|\d{3})$/)
    .default('001'),
  'time-zone': z.string().refine(isTimeZone).default(Intl.DateTimeFormat().resolvedOptions().timeZone),
})

/** What `admin:create` was told of the first administrator and the first funder. Says which flag is missing or wrong. */
export function readFirstAdminFlags(args: string[]) {
  const { values } = parseArgs({ args, options: flags, strict: false })
  const parsed = wanted.safeParse(values)
  if (parsed.success) return parsed.data
  throw new OperatorError(`--${String(parsed.error.issues[0]?.path[0])} is missing or wrong.\n\n${usage}`)
}

function isTimeZone(name: string) {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}
