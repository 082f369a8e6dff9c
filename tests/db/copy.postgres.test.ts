import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, engine, openDatabase } from '#db/connection.ts'
import { copyPortal } from '#db/copy.ts'
import { writeLettersWith } from '#db/letter.ts'
import { migrate } from '#db/migrate.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { connectSeparately } from '#db/separate.ts'
import { renderLetter } from '#emails/render.ts'
import { hashesOf, sendsADecision, tablesOfADecision } from '#tests/support/copied-portal.ts'
import { createFreshDatabase, leaveDatabase } from '#tests/support/database.ts'

/** An embedded portal with one decision sent, open in this process. The command itself is tried by `npm run test:long`. */
beforeAll(async () => {
  await leaveDatabase()
  await openDatabase({ directory: 'memory://' })
  await migrate()
  writeLettersWith(renderLetter)
  await startQueue(fail)
  await sendsADecision()
})
afterAll(closeDatabase)

function fail(error: unknown) {
  throw error
}

test('an embedded portal moves to PostgreSQL with every table equal, once, and goes on there', async () => {
  const url = await createFreshDatabase()
  const target = connectSeparately(url)
  const before = await hashesOf(engine().db)
  expect((await copyPortal(engine().db, target)).length).toBeGreaterThan(tablesOfADecision.length)
  expect(await hashesOf(target)).toEqual(before)
  await expect(copyPortal(engine().db, target)).rejects.toThrow(
    'DATABASE_URL names a database that holds a portal already: name an empty one.',
  )
  await target.destroy()
  await stopQueue()
  await closeDatabase()

  await openDatabase({ url })
  await startQueue(fail)
  await sendsADecision()
  await stopQueue()
})
