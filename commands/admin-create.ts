import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { createFirstAdmin } from '#db/first-admin.ts'
import { migrate } from '#db/migrate.ts'

import { readFirstAdminFlags } from './first-admin-flags.ts'
import { runCommand } from './run-command.ts'
import { usualSender } from './usual-sender.ts'

async function createAdmin() {
  const asked = readFirstAdminFlags(process.argv.slice(2))
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

function slugOf(name: string) {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'funder'
}

await runCommand(createAdmin)
