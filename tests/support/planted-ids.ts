import { database } from '#db/connection.ts'
import type { TestPerson } from '#tests/support/people.ts'

type People = Record<'reviewer' | 'representative' | 'contributor', TestPerson>

/** The ids of the rows of a planted case beside those that its own making tells, by what they are. */
export async function idsOf(id: string, { reviewer, representative, contributor }: People) {
  const membership = await database()
    .selectFrom('memberships')
    .where('person_id', '=', contributor.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const { organization_id } = await database()
    .selectFrom('applications')
    .where('id', '=', id)
    .select('organization_id')
    .executeTakeFirstOrThrow()
  const invitation = await database()
    .insertInto('invitations')
    .values({
      organization_id,
      role: 'contributor',
      name: 'Quien viene',
      secret_hash: id,
      invited_by: representative.id,
      expires_at: new Date(Date.now() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const conflict = await database()
    .selectFrom('conflicts')
    .where('application_id', '=', id)
    .select('id')
    .executeTakeFirstOrThrow()
  const notice = await database()
    .selectFrom('notices')
    .where('application_id', '=', id)
    .where('channel', '<>', 'email')
    .select('id')
    .executeTakeFirstOrThrow()
  const letter = await database()
    .selectFrom('decision_letters as b')
    .innerJoin('decisions as d', 'd.id', 'b.decision_id')
    .where('d.application_id', '=', id)
    .select('b.letter_id as id')
    .executeTakeFirstOrThrow()
  const email = await database()
    .selectFrom('emails')
    .where('recipient', '=', representative.email)
    .select('id')
    .executeTakeFirstOrThrow()
  const grant = await database()
    .selectFrom('role_grants')
    .where('person_id', '=', reviewer.id)
    .select('id')
    .executeTakeFirstOrThrow()
  return {
    membership: membership.id,
    invitation: invitation.id,
    conflict: conflict.id,
    notice: notice.id,
    letter: letter.id,
    email: email.id,
    grant: grant.id,
  }
}
