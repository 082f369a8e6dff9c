import type { WorkRequest } from '#app/domain/bulk-action.ts'
import { startingRequest } from '#app/domain/slate.ts'
import { database } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { createSlate } from '#db/slate.ts'
import type { TestPerson } from '#tests/support/people.ts'

type People = Record<'reviewer' | 'representative' | 'contributor' | 'officer', TestPerson>

/** The ids of the rows of a planted case beside those that its own making tells, by what they are. */
export async function idsOf(id: string, { reviewer, representative, contributor, officer }: People) {
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
    plan: await aPlanOf(id, officer, reviewer),
    action: await aBulkActionOn(id, officer, {
      kind: 'write',
      heading: 'Taller',
      message: 'Habrá un taller.',
    }),
    batch: await aBulkActionOn(id, officer, { batch: 'release' }),
    slate: await aSlateFor(id, officer),
  }
}

/** A slate of the call that the application is in. */
async function aSlateFor(id: string, officer: TestPerson): Promise<string> {
  const { call_id } = await database()
    .selectFrom('applications')
    .where('id', '=', id)
    .select('call_id')
    .executeTakeFirstOrThrow()
  return createSlate(officer.id, call_id, { name: 'Por región', request: startingRequest })
}

/** A plan that waits to be applied, of the stage that the application was reviewed in. */
async function aPlanOf(id: string, officer: TestPerson, reviewer: TestPerson): Promise<string> {
  const { stage_id } = await database()
    .selectFrom('assignments')
    .where('application_id', '=', id)
    .select('stage_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const request = { needed: 1, limit: null, reviewerIds: [reviewer.id], applicationIds: [id] }
  const plan = await database()
    .insertInto('assignment_plans')
    .values({ stage_id, made_by: officer.id, way: 'by_hand', request: json(request), status: 'ready' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database()
    .insertInto('planned_pairs')
    .values({ plan_id: plan.id, application_id: id, reviewer_id: reviewer.id })
    .execute()
  return plan.id
}

/** What waits to be done to the application together with others. */
async function aBulkActionOn(id: string, officer: TestPerson, request: WorkRequest): Promise<string> {
  const { call_id } = await database()
    .selectFrom('applications')
    .where('id', '=', id)
    .select('call_id')
    .executeTakeFirstOrThrow()
  const action = await database()
    .insertInto('bulk_actions')
    .values({ call_id, made_by: officer.id, q: '', request: json(request), status: 'ready' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database()
    .insertInto('bulk_targets')
    .values({ action_id: action.id, application_id: id, subject_id: id })
    .execute()
  return action.id
}
