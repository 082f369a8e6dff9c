import { readSettings } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { call } from '#db/seed/comunidades-amazonicas/call.ts'
import { storeFirstCall } from '#db/seed/first-call.ts'

import { readFirstCallFlags } from './first-call-flags.ts'
import { runCommand } from './run-command.ts'
import { usualSender } from './usual-sender.ts'

async function store() {
  const now = new Date()
  const { database, publicOrigin } = readSettings(process.env)
  const { replyTo, sender, ...window } = readFirstCallFlags(process.argv.slice(2), now)
  await openDatabase(database)
  try {
    await migrate()
    const senderAddress = sender ?? usualSender(publicOrigin)
    const addresses = replyTo === undefined ? undefined : { senderAddress, replyTo }
    const isNew = await storeFirstCall(now, { ...window, addresses })
    console.log(
      isNew
        ? `The call ${call.slug} is stored: ${new URL(`/calls/${call.slug}`, publicOrigin).href}`
        : `The call ${call.slug} is in this portal already; nothing was changed.`,
    )
  } finally {
    await closeDatabase()
  }
}

await runCommand(store)
