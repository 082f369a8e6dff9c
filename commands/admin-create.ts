import { parseArgs } from 'node:util'

import { z } from 'zod'

import { personName, plainAddress } from '#app/domain/sign-in.ts'
import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { OperatorError } from '#db/data-directory.ts'
import { createFirstAdmin } from '#db/first-admin.ts'
import { migrate } from '#db/migrate.ts'

import { runCommand } from './run-command.ts'
import { usualSender } from './usual-sender.ts'

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

async function createAdmin() {
  const asked = readFlags()
  const { database, publicOrigin } = readSettings(process.env)
  await openDatabase(database)
  try {
    await migrate()
    const { funderName } = await createFirstAdmin(asked, {
      slug: slugOf(asked.funder),
      name: asked.funder,
      locales: asked.languages.split(','),
      region: asked.region,
      timeZone: asked['time-zone'],
      senderAddress: asked.sender ?? usualSender(publicOrigin),
      replyTo: asked['reply-to'] ?? asked.email,
    })
    console.log(
      `${asked.name} administers ${funderName}: sign in with ${asked.email} at ${publicOrigin.origin}/sign-in`,
    )
  } finally {
    await closeDatabase()
  }
}

function readFlags() {
  const { values } = parseArgs({ options: flags, strict: false })
  const parsed = wanted.safeParse(values)
  if (parsed.success) return parsed.data
  throw new OperatorError(`--${String(parsed.error.issues[0]?.path[0])} is missing or wrong.\n\n${usage}`)
}

function slugOf(name: string) {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'funder'
}

function isTimeZone(name: string) {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}

await runCommand(createAdmin)
