import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { ProposeInput } from '#app/domain/decision-rules.ts'
import { database, inTransaction } from '#db/connection.ts'
import { json } from '#db/json.ts'
import { aDecline, approves, proposes, releases } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

export type Desk = { call: SmallCall; officer: TestPerson; approver: TestPerson }

/** What happens to an application, one decision after the other. */
const courses = [
  ['awarded'],
  ['declined'],
  ['waitlisted'],
  ['ineligible'],
  ['invited'],
  ['declined', 'reinstated'],
  ['awarded', 'rescinded'],
] as const satisfies Outcome[][]

/** A call whose every outcome can happen, reasons worded in both languages. */
export async function aDesk(): Promise<Desk> {
  const call = await aSmallCall({ closesInDays: -10, budget: '900000000' })
  await inTransaction(async (tx) => {
    await tx
      .updateTable('reason_codes')
      .set({ label: json({ es: 'Otras propuestas tuvieron prioridad', en: 'Other proposals had priority' }) })
      .where('call_id', '=', call.id)
      .where('code', '=', 'low_priority')
      .execute()
    await tx
      .insertInto('stages')
      .values({
        call_id: call.id,
        position: 3,
        kind: 'review',
        title: json({ es: 'Expediente técnico', en: 'Technical file' }),
        rubric_id: call.rubricId,
        form_version_id: call.formVersionId,
        closes_at: new Date(Date.now() + 60 * 86_400_000),
      })
      .execute()
  })
  return { call, officer: await staffOf(call.id, 'officer'), approver: await staffOf(call.id, 'approver') }
}

/** One more application and all its decisions; answers how many were released. `names` may be anything that people type. */
export async function decides(
  { call, officer, approver }: Desk,
  at: number,
  names: { person: string; title: string; email?: string } = {
    person: 'Rosa Tapullima',
    title: `Agua ${at}`,
  },
): Promise<number> {
  const course = courses[at % courses.length] ?? ['declined']
  const person = await aPerson(
    names.person,
    names.email ?? `comunidad-${at}@example.org`,
    Math.floor(at / courses.length) % 2 === 0 ? 'es' : 'en',
  )
  const { id } = await anApplication(call, {
    status: course[0] === 'ineligible' ? 'submitted' : 'in_panel',
    representatives: [person],
    title: names.title,
  })
  await received(id)
  for (const outcome of course) {
    await proposes(officer, id, words(outcome, at))
    await approves(approver, id)
    await releases(approver, id)
  }
  return course.length
}

/** The letters before the decision are not what is counted. */
async function received(applicationId: string) {
  await database()
    .updateTable('emails')
    .set({ status: 'sent', next_attempt_at: null, sent_at: new Date() })
    .where('status', '=', 'queued')
    .where('thread', '=', (eb) =>
      eb.selectFrom('applications').select('reference').where('id', '=', applicationId),
    )
    .execute()
}

function words(outcome: Outcome, at: number): ProposeInput {
  const amount = outcome === 'awarded' ? ((100_000 + ((at * 7_919) % 8_000_000)) / 100).toFixed(2) : null
  const isReasoned = outcome === 'declined' || outcome === 'ineligible' || outcome === 'waitlisted'
  return {
    ...aDecline,
    outcome,
    amount,
    reasonCodes: isReasoned ? ['low_priority'] : [],
    feedback: outcome === 'rescinded' ? `Quedó sin efecto por el acta ${at}.` : `Observación número ${at}.`,
  }
}
