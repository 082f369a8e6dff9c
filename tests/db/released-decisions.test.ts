import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { cancel, type ProposeInput } from '#app/domain/decision-rules.ts'
import { type Tx, database, inTransaction } from '#db/connection.ts'
import { changeDecision } from '#db/decision.ts'
import { appendEvent } from '#db/event.ts'
import { aDecline, anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { freshPortal } from '#tests/support/fresh-portal.ts'
import { staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

freshPortal()

const reconsidered: ProposeInput = { ...aDecline, outcome: 'reinstated', reasonCodes: [] }

async function anApproved(input: ProposeInput) {
  const call = await aSmallCall({ closesInDays: -10 })
  const { id } = await anApplication(call, { status: 'in_panel' })
  const [officer, approver] = [await staffOf(call.id, 'officer'), await staffOf(call.id, 'approver')]
  await proposes(officer, id, input)
  await approves(approver, id)
  return { id, officer, approver, decision: await latestDecision(id) }
}

async function latestDecision(applicationId: string) {
  const { id } = await database()
    .selectFrom('decisions')
    .select('id')
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

type Step = { move: string; from: string; to: string }

function anEvent(applicationId: string, decisionId: string, step: Step) {
  const by = { personId: null, capacity: 'clock' as const }
  return { applicationId, decisionId, ...step, by, at: new Date(), detail: {} }
}

/** What a release writes into the decision, by plain SQL. */
async function releaseBySql(tx: Tx, { id, decision, approver }: Awaited<ReturnType<typeof anApproved>>) {
  const step = { move: 'release', from: 'approved', to: 'released' }
  const event = await appendEvent(tx, {
    ...anEvent(id, decision, step),
    machine: 'decision',
    subjectId: decision,
  })
  await sql`update decisions set status = 'released', last_event_id = ${event}, released_by = ${approver.id},
    released_at = now() where id = ${decision}`.execute(tx)
}

/** The application's move by plain SQL, with a notice of this template like one that it has. */
async function moveBySql(
  tx: Tx,
  id: string,
  decision: string,
  { notice, ...step }: Step & { notice?: string },
) {
  const event = await appendEvent(tx, {
    ...anEvent(id, decision, step),
    machine: 'application',
    subjectId: id,
  })
  await sql`update applications set status = ${step.to}, last_event_id = ${event} where id = ${id}`.execute(
    tx,
  )
  if (notice === undefined) return
  await sql`insert into notices (event_id, application_id, person_id, template, channel, locale, letter_id, email_id)
    select ${event}, application_id, person_id, ${notice}, channel, locale, letter_id, email_id from notices
    where application_id = ${id} limit 1`.execute(tx)
}

const decline = { move: 'decline', from: 'in_panel', to: 'declined' }

test('a decision is not released without the move and the notice that it owes', async () => {
  const approved = await anApproved(aDecline)
  const alone = inTransaction((tx) => releaseBySql(tx, approved))
  await expect(alone).rejects.toThrow(/moves its application and owes its notice/)

  const silent = inTransaction(async (tx) => {
    await releaseBySql(tx, approved)
    await moveBySql(tx, approved.id, approved.decision, decline)
  })
  await expect(silent).rejects.toThrow(/owes its notice/)
})

test('a released decision makes the move of its outcome and no other', async () => {
  const approved = await anApproved(aDecline)
  const other = inTransaction(async (tx) => {
    await releaseBySql(tx, approved)
    await moveBySql(tx, approved.id, approved.decision, {
      ...{ move: 'waitlist', from: 'in_panel', to: 'waitlisted' },
      notice: 'decision-waitlisted',
    })
  })
  await expect(other).rejects.toThrow(/behind the move waitlist has its outcome and is released with it/)
})

test('after a reinstatement the old decision moves nothing again', async () => {
  const { id, officer, approver, decision } = await anApproved(aDecline)
  await releases(approver, id)
  await proposes(officer, id, reconsidered)
  await approves(approver, id)
  await releases(approver, id)

  const again = inTransaction((tx) =>
    moveBySql(tx, id, decision, { ...decline, notice: 'decision-declined' }),
  )
  await expect(again).rejects.toThrow(/behind the move decline has its outcome and is released with it/)
})

test('an award is made by the release of its decision alone, for its amount', async () => {
  const declined = await anApproved(aDecline)
  await releases(declined.approver, declined.id)
  const { id, decision, approver } = await anApproved(anAward('5000'))
  await releases(approver, id)

  for (const statement of [
    sql`insert into awards (application_id, decision_id, status, amount, offered_until)
      values (${declined.id}, ${declined.decision}, 'offered', 5000, now())`,
    sql`update awards set amount = 50000 where decision_id = ${decision}`,
  ]) {
    await expect(statement.execute(database())).rejects.toThrow(/is what its decision says/)
  }
})

const edits = [
  `outcome = 'waitlisted'`,
  `conditions = 'Con otra condición.'`,
  `reason_codes = '{integrity}'`,
  `feedback = 'Otra respuesta.'`,
  `hash = repeat('0', 64)`,
  `approved_at = now()`,
  `last_event_id = null`,
]

test.each(['approved', 'released', 'cancelled'] as const)(
  'no word of an %s decision is edited',
  async (status) => {
    const { id, approver, decision } = await anApproved(aDecline)
    if (status === 'released') await releases(approver, id)
    if (status === 'cancelled')
      await changeDecision(id, { personId: approver.id }, (file, signed) =>
        cancel(file, { reason: 'Se decidirá en otra sesión.' }, signed),
      )
    for (const edit of edits) {
      const update = sql`update decisions set ${sql.raw(edit)} where id = ${decision}`
      await expect(update.execute(database()), edit).rejects.toThrow(
        /changes only by a legal move|only by a legal move with its event/,
      )
    }
  },
)

test('the amount of an award is not edited, neither alone nor while it is released', async () => {
  const approved = await anApproved(anAward('5000'))
  const { id, decision } = approved
  const raise = sql`update decisions set amount = 50000 where id = ${decision}`
  await expect(raise.execute(database())).rejects.toThrow(`decision ${decision} is approved`)

  const smuggled = inTransaction(async (tx) => {
    const step = { move: 'release', from: 'approved', to: 'released' }
    const event = await appendEvent(tx, {
      ...anEvent(id, decision, step),
      machine: 'decision',
      subjectId: decision,
    })
    await sql`update decisions set status = 'released', last_event_id = ${event}, amount = 50000,
      released_by = approved_by, released_at = now() where id = ${decision}`.execute(tx)
  })
  await expect(smuggled).rejects.toThrow(`decision ${decision} is released as it was`)
})

test.each(['approved', 'released'] as const)(
  'the letters of an %s decision are neither changed nor taken away',
  async (status) => {
    const { id, approver, decision } = await anApproved(aDecline)
    const other = await anApproved(aDecline)
    if (status === 'released') await releases(approver, id)
    const ofIt = sql`where decision_id = ${decision}`
    for (const statement of [
      sql`delete from decision_letters ${ofIt}`,
      sql`update decision_letters set recipient = 'otra@example.org' ${ofIt}`,
      sql`update decision_letters set letter_id = (select letter_id from decision_letters
      where decision_id = ${other.decision}) ${ofIt}`,
      sql`insert into decision_letters select ${decision}, ${approver.id}, channel, recipient, letter_id
      from decision_letters ${ofIt}`,
    ]) {
      await expect(statement.execute(database())).rejects.toThrow(
        `decision ${decision} is ${status}, and its letters never change`,
      )
    }
  },
)
