import { afterAll, beforeAll } from 'vitest'

import { writeLettersWith } from '#db/letter.ts'
import { startQueue, stopQueue } from '#db/queue.ts'
import { renderLetter } from '#emails/render.ts'
import { openFreshDatabase } from '#tests/support/database.ts'

/** Said once at the top of a file of tests that owe letters: a migrated database that holds nothing, its queue, its letters. */
export function freshPortal() {
  beforeAll(async () => {
    await openFreshDatabase()
    writeLettersWith(renderLetter)
    await startQueue((error) => {
      throw error
    })
  })
  afterAll(stopQueue)
}
