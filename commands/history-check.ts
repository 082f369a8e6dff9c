import { readPlaces } from '#app/settings.server.ts'
import { closeDatabase, openDatabase } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'
import { requireThisVersion } from '#db/migrate.ts'

import { runCommand } from './run-command.ts'

/** Recomputes every history and names each broken link; ends with 1 where there is one. */
async function check() {
  await openDatabase(readPlaces(process.env).database)
  try {
    await requireThisVersion()
    const broken = await listBrokenLinks()
    for (const { reference, number, eventId } of broken)
      console.log(`${reference}: the history is broken at event ${number} (row ${eventId}).`)
    if (broken.length === 0) console.log('Every history is whole.')
    else process.exitCode = 1
  } finally {
    await closeDatabase()
  }
}

await runCommand(check)
