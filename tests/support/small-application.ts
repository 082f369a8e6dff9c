import { randomUUID } from 'node:crypto'

import { submit } from '#app/domain/application-submit.ts'
import { closeReview, startReview } from '#app/domain/application-review.ts'
import { changeApplicationIn } from '#db/application.ts'
import { type Tx, inTransaction } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

export type SmallApplication = {
  id: string
  reference: string
  organizationId: string
  representatives: TestPerson[]
}

type Wishes = {
  status?: 'draft' | 'submitted' | 'in_review' | 'in_panel'
  representatives?: TestPerson[]
  title?: string
  /** What it asks for, a decimal; nothing unless told. */
  requested?: string
  /** What the organization is called. */
  organization?: string
}

const hour = 3_600_000

/** An application that reached its status by the moves that lead there, the first a day before the call closes. */
export async function anApplication(call: SmallCall, wishes: Wishes = {}): Promise<SmallApplication> {
  const {
    status = 'draft',
    representatives = [await aPerson('Rosa Tapullima')],
    title = 'Agua segura',
    requested = '',
    organization = 'Comunidad Nativa Nueva Esperanza',
  } = wishes
  const application = await aDraft(call, { representatives, organization }, { title, requested })
  const officer =
    status === 'in_review' || status === 'in_panel' ? await staffOf(call.id, 'officer') : undefined
  await inTransaction(async (tx) => {
    if (status === 'draft') return
    const at = new Date(Math.min(call.closesAt.getTime(), Date.now()) - 24 * hour)
    const [speaker] = representatives
    if (!speaker) throw new Error('somebody submits')
    await changeApplicationIn(tx, application.id, { asker: { personId: speaker.id }, at }, (file, signed) =>
      submit(file, { reachedUsAt: at, declared: true }, signed),
    )
    if (officer) await review(tx, call, { application, officer, panel: status === 'in_panel' })
  })
  return application
}

async function aDraft(
  call: SmallCall,
  { representatives, organization: name }: { representatives: TestPerson[]; organization: string },
  answers: { title: string; requested: string },
): Promise<SmallApplication> {
  return inTransaction(async (tx) => {
    const [first] = representatives
    if (!first) throw new Error('somebody represents the organization')
    const organization = await tx
      .insertInto('organizations')
      .values({ name, created_by: first.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { id } of representatives) {
      await tx
        .insertInto('memberships')
        .values({ person_id: id, organization_id: organization.id, role: 'representative' })
        .execute()
    }
    const reference = `T-${randomUUID().slice(0, 8)}`
    const { id } = await tx
      .insertInto('applications')
      .values({
        call_id: call.id,
        organization_id: organization.id,
        form_version_id: call.formVersionId,
        reference,
        title: answers.title,
        created_by: first.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('answers')
      .values(
        Object.entries(answers).map(([question, answer]) => ({
          application_id: id,
          question,
          value: json(answer),
          revision: 1,
          updated_by: first.id,
          updated_at: new Date(),
        })),
      )
      .execute()
    return { id, reference, organizationId: organization.id, representatives }
  })
}

async function review(
  tx: Tx,
  call: SmallCall,
  { application, officer, panel }: { application: SmallApplication; officer: TestPerson; panel: boolean },
) {
  await tx
    .insertInto('screenings')
    .values({
      application_id: application.id,
      stage_id: call.screeningId,
      item: 'region',
      answer: 'yes',
      answered_by: officer.id,
      answered_at: new Date(),
    })
    .execute()
  const asker = { personId: officer.id }
  await changeApplicationIn(tx, application.id, { asker }, (file, signed) => startReview(file, {}, signed))
  if (!panel) return
  await changeApplicationIn(tx, application.id, { asker }, (file, signed) =>
    closeReview(file, { reason: 'El panel se adelanta.' }, signed),
  )
}
