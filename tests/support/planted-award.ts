import { json } from '#db/json.ts'
import type { Words } from '#tests/support/canaries.ts'
import type { TestPerson } from '#tests/support/people.ts'
import { unguarded } from '#tests/support/planted-cases.ts'

type About = {
  application: string
  formVersionId: string
  people: Record<'representative' | 'officer' | 'approver', TestPerson>
  words: Words
}

/** The numbers of what belongs to a planted award: an address names them where it has `:number`. */
const number = 2

/**
 * An award in the middle of its life for an application that stands in the panel, which no rule would make: its payment,
 * report and amendment have the number that addresses are tried with.
 */
export async function plantAward({ application, formVersionId, people, words }: About): Promise<void> {
  const { representative, officer, approver } = people
  const at = new Date()
  await unguarded(async (tx) => {
    const decision = await tx
      .selectFrom('decisions')
      .where('application_id', '=', application)
      .select('id')
      .executeTakeFirstOrThrow()
    const { id: award_id } = await tx
      .insertInto('awards')
      .values({
        application_id: application,
        decision_id: decision.id,
        status: 'active',
        amount: '5000',
        offered_until: at,
        starts_on: '2026-12-01',
        ends_on: '2027-11-30',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('award_lines')
      .values({ award_id, key: 'materials', position: 0, label: json({ es: 'Materiales' }), amount: '5000' })
      .execute()
    await tx
      .insertInto('payment_details')
      .values({
        award_id,
        status: 'called_back',
        payee: 'own',
        holder: words.own.organization,
        bank: 'BBVA',
        account: words.own.account,
        changed_by: representative.id,
        changed_at: at,
        called_back_by: officer.id,
        called_back_at: at,
        called_person: words.office.calledPerson,
        called_number: '900 000 000',
      })
      .execute()
    const { id: report_id } = await tx
      .insertInto('reports')
      .values({ award_id, number, status: 'returned', due_on: '2027-06-30', form_version_id: formVersionId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('report_answers')
      .values({
        report_id,
        question: 'title',
        value: json(words.own.report),
        revision: 1,
        updated_by: representative.id,
        updated_at: at,
      })
      .execute()
    await tx
      .insertInto('tranches')
      .values({
        award_id,
        number,
        status: 'due',
        amount: '5000',
        report_id,
        prepared_by: approver.id,
        prepared_details: 1,
      })
      .execute()
    await tx
      .insertInto('amendments')
      .values({
        award_id,
        number,
        status: 'asked',
        kind: 'more_time',
        reason: 'Creció el río.',
        ends_on: '2028-01-31',
        asked_by: representative.id,
        asked_at: at,
      })
      .execute()
  })
}
