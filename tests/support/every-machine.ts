import { acceptAward, activateAward } from '#app/domain/award-rules.ts'
import { submitReport } from '#app/domain/award-report-rules.ts'
import { fallDue } from '#app/domain/award-tranche-rules.ts'
import type { Machine } from '#app/domain/move.ts'
import { changeAwardIn, changeReportIn, changeTrancheIn } from '#db/award.ts'
import { database, inTransaction } from '#db/connection.ts'
import { anAward, approves, proposes, releases } from '#tests/support/deciding.ts'
import { staffOf } from '#tests/support/people.ts'
import { aReviewedApplication } from '#tests/support/reviewed-application.ts'
import { aSmallCall } from '#tests/support/small-call.ts'

type EveryMachine = { applicationId: string; subjects: Record<Machine, string> }

/** An awarded application whose review, decision, award, report and payment have each made a move. */
export async function aCaseOfEveryMachine(): Promise<EveryMachine> {
  const call = await aSmallCall({ closesInDays: -10 })
  const approver = await staffOf(call.id, 'approver')
  const application = await aReviewedApplication(call, ['3'])
  const { id: applicationId, organizationId, representatives } = application
  await proposes(await staffOf(call.id, 'officer'), applicationId, anAward('5000'))
  await approves(approver, applicationId)
  await releases(approver, applicationId)
  const award = await idIn('awards', applicationId)
  const { report, tranche } = await storePapers(award, organizationId)

  const community = { personId: representatives[0]?.id ?? '' }
  const director = { personId: approver.id }
  await inTransaction(async (tx) => {
    await changeAwardIn(tx, applicationId, community, (file, signed) => acceptAward(file, {}, signed))
    await changeAwardIn(tx, applicationId, director, (file, signed) =>
      activateAward(file, { startsOn: '2026-12-01', endsOn: '2027-11-30' }, signed),
    )
    await changeReportIn(tx, report, community, (file, signed) => submitReport(file, {}, signed))
    await changeTrancheIn(tx, tranche, director, (file, signed) => fallDue(file, {}, signed))
  })
  const [decision, review] = [
    await idIn('decisions', applicationId),
    await idIn('assignments', applicationId),
  ]
  return { applicationId, subjects: { application: applicationId, decision, review, award, report, tranche } }
}

/** The signed agreement and the verified account, with a report and a payment to come. */
async function storePapers(award: string, organizationId: string) {
  return inTransaction(async (tx) => {
    await tx
      .insertInto('organization_identifiers')
      .values({ organization_id: organizationId, kind: 'ruc', value: '20131312955' })
      .execute()
    await tx
      .updateTable('awards')
      .set({ agreement_signed_on: '2026-11-20', payment_verified_at: new Date() })
      .where('id', '=', award)
      .execute()
    const first = { award_id: award, number: 1 }
    const report = await tx
      .insertInto('reports')
      .values({ ...first, status: 'due', due_on: '2027-06-30', narrative: 'El pozo está hecho.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const tranche = await tx
      .insertInto('tranches')
      .values({ ...first, status: 'planned', amount: '2500' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { report: report.id, tranche: tranche.id }
  })
}

async function idIn(table: 'decisions' | 'assignments' | 'awards', applicationId: string) {
  const { id } = await database()
    .selectFrom(table)
    .where('application_id', '=', applicationId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
