import type { FormDefinition } from '#app/domain/form.ts'
import { submitNext } from '#app/domain/application-submit.ts'
import { startReview } from '#app/domain/application-review.ts'
import { changeApplication } from '#db/application.ts'
import { inTransaction } from '#db/connection.ts'
import { json } from '#db/json.ts'
import type { TestPerson } from '#tests/support/people.ts'
import type { SmallApplication } from '#tests/support/small-application.ts'
import type { SmallCall } from '#tests/support/small-call.ts'

const day = 86_400_000
const text = (es: string, en: string) => ({ es, en })

/** What whoever is invited answers: the title of the concept note again, and how the work is done. */
export const fullProposal: FormDefinition = {
  sections: [
    {
      key: 'proposal',
      title: text('Propuesta completa', 'Full proposal'),
      groups: [
        {
          key: 'work',
          title: text('Contar cómo se hará', 'Say how it is done'),
          questions: [
            { key: 'title', kind: 'short_text', label: text('Título', 'Title'), required: true },
            { key: 'requested', kind: 'long_text', label: text('Presupuesto', 'Budget'), required: false },
            { key: 'plan', kind: 'long_text', label: text('Plan de trabajo', 'Work plan'), required: true },
          ],
        },
      ],
    },
  ],
  rules: [],
}

/** Gives a call a third stage, to whose form whoever passes the review is invited; answers its id. */
export async function withFullProposals(call: SmallCall, { earlierShown = true } = {}): Promise<string> {
  return inTransaction(async (tx) => {
    const form = await tx
      .insertInto('forms')
      .values({
        funder_id: call.funderId,
        slug: `${call.slug}-full`,
        title: json(text('Propuesta', 'Proposal')),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const version = await tx
      .insertInto('form_versions')
      .values({ form_id: form.id, number: 1, definition: json(fullProposal), published_at: new Date() })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .insertInto('stages')
      .values({
        call_id: call.id,
        position: 3,
        kind: 'review',
        title: json(text('Propuestas completas', 'Full proposals')),
        rubric_id: call.rubricId,
        form_version_id: version.id,
        reviewers_per_application: 1,
        earlier_shown: earlierShown,
        opens_at: new Date(Date.now() - day),
        closes_at: new Date(Date.now() + 20 * day),
        due_at: new Date(Date.now() + 60 * day),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Writes the full proposal's plan and sends it. */
export async function sendsTheProposal(
  { id, representatives }: SmallApplication,
  plan: string,
): Promise<void> {
  const [speaker] = representatives
  if (!speaker) throw new Error('somebody speaks for it')
  await inTransaction(async (tx) => {
    const made = { updated_by: speaker.id, updated_at: new Date(), revision: 1 }
    await tx
      .insertInto('answers')
      .values({ application_id: id, question: 'plan', value: json(plan), ...made })
      .execute()
  })
  await changeApplication(id, { personId: speaker.id }, (file, signed) =>
    submitNext(file, { reachedUsAt: signed.at, declared: true }, signed),
  )
}

/** Sends what was just submitted to its reviewers. */
export function toReview({ id }: SmallApplication, officer: TestPerson) {
  return changeApplication(id, { personId: officer.id }, (file, signed) => startReview(file, {}, signed))
}
