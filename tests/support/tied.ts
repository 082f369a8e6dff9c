import { inTransaction } from '#db/connection.ts'
import type { TestPerson } from '#tests/support/people.ts'

/** Writes down that somebody is of the family: they abstain in this case, or are recused from it. */
export function isTiedTo(
  applicationId: string,
  { id }: TestPerson,
  effect: 'abstains' | 'recused',
): Promise<unknown> {
  return inTransaction((tx) =>
    tx
      .insertInto('conflicts')
      .values({
        application_id: applicationId,
        person_id: id,
        kind: 'family',
        origin: 'declared',
        effect,
        recorded_at: new Date(),
      })
      .execute(),
  )
}
