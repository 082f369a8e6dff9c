import { randomBytes } from 'node:crypto'

import { sessionStore } from '#db/session.ts'

const day = 86_400_000

/** Opens a session of a person, as if they had answered their code already. Answers what its cookie holds. */
export async function openSession({ id: userId }: { id: string }): Promise<string> {
  const id = randomBytes(20).toString('hex')
  const expiresAt = new Date(Date.now() + 14 * day)
  await sessionStore.setSession({ id, userId, expiresAt, attributes: {} })
  return id
}
