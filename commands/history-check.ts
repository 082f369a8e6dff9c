import path from 'node:path'

import { closeDatabase, openDatabase } from '#db/connection.ts'
import { listBrokenLinks } from '#db/event.ts'

/** Recomputes every history and names each broken link; ends with 1 where there is one. */
async function check() {
  const { DATABASE_URL: url, DATA_DIR: dataDirectory = 'data' } = process.env
  await openDatabase(url ? { url } : { directory: path.join(path.resolve(dataDirectory), 'postgres') })
  const broken = await listBrokenLinks().finally(closeDatabase)
  for (const { reference, number, eventId } of broken)
    console.log(`${reference}: the history is broken at event ${number} (row ${eventId}).`)
  if (broken.length === 0) console.log('Every history is whole.')
  else process.exitCode = 1
}

await check().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
