import { database } from '#db/connection.ts'
import { aDecline, approves, proposes } from '#tests/support/deciding.ts'
import { type TestPerson, aPerson, staffOf } from '#tests/support/people.ts'
import { anApplication } from '#tests/support/small-application.ts'
import type { SmtpPeer } from '#tests/support/smtp-peer.ts'
import { type SmallCall, aSmallCall } from '#tests/support/small-call.ts'

/** A call in which decisions are made, one after the other. */
export type Office = { call: SmallCall; officer: TestPerson; approver: TestPerson }

export async function anOffice(): Promise<Office> {
  const call = await aSmallCall({ closesInDays: -10 })
  return { call, officer: await staffOf(call.id, 'officer'), approver: await staffOf(call.id, 'approver') }
}

/** An application whose refusal is approved and waits to be released; what was owed to its people before counts as sent. */
export async function anApproved({ call, officer, approver }: Office): Promise<string> {
  const { id } = await anApplication(call, {
    status: 'in_panel',
    representatives: [await aPerson('Rosa Tapullima')],
  })
  await proposes(officer, id, aDecline)
  await approves(approver, id)
  await database()
    .updateTable('emails')
    .set({ status: 'sent', next_attempt_at: null, sent_at: new Date() })
    .where('status', '=', 'queued')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('notices')
        .where('application_id', '=', id)
        .select((it) => it.ref('email_id').$notNull().as('id')),
    )
    .execute()
  return id
}

/** What the portal knows of each decision: whether it stands, and of its letters whether they were sent. */
export async function listOwed(applicationIds: readonly string[]) {
  return database()
    .selectFrom('applications as a')
    .leftJoin('notices as n', (join) =>
      join.onRef('n.application_id', '=', 'a.id').on('n.template', '=', 'decision-declined'),
    )
    .leftJoin('emails as e', 'e.id', 'n.email_id')
    .where('a.id', 'in', [...applicationIds])
    .select(['a.id', 'a.status', 'e.status as email', 'e.message_id as messageId', 'e.in_doubt as inDoubt'])
    .execute()
}

/**
 * What came of it: decisions that stand and say so to nobody, letters that are lost, that arrived more than once, and that
 * nobody owed.
 */
export type Verdict = { decisions: number; silent: number; lost: number; extra: number; foreign: number }

type Owed = Awaited<ReturnType<typeof listOwed>>

/** Compares what is owed with what the relay took. */
export function verdictOf(owed: Owed, { letters }: SmtpPeer): Verdict {
  const arrived = Map.groupBy(letters, ({ mail }) => mail.messageId)
  const known = new Set(owed.map(({ messageId }) => messageId))
  return {
    decisions: owed.length,
    silent: owed.filter(({ status, messageId }) => status !== 'declined' || messageId === null).length,
    lost: owed.filter(({ messageId }) => !arrived.has(messageId ?? '')).length,
    extra: letters.length - arrived.size,
    foreign: [...arrived.keys()].filter((id) => !known.has(id ?? '')).length,
  }
}
