import { askAmendment } from '#app/domain/award-amendment-rules.ts'
import { submitReport } from '#app/domain/award-report-rules.ts'
import type { Machine } from '#app/domain/move.ts'
import { changeAmendment } from '#db/award-amendment.ts'
import { changeReport } from '#db/award-report.ts'
import { database } from '#db/connection.ts'
import { anActiveAward, numbered, writesReport } from '#tests/support/awarding.ts'

type EveryMachine = { applicationId: string; subjects: Record<Machine, string> }

/** An awarded application whose review, decision, award, payment details, report, payment and amendment have each made a move. */
export async function aCaseOfEveryMachine(): Promise<EveryMachine> {
  const award = await anActiveAward({ reviewed: true })
  const { id: applicationId, representatives } = award
  const by = { personId: representatives[0].id }
  const report = await numbered('reports', applicationId)
  await writesReport(award, report, [['materials', '2500']])
  await changeReport(report, by, (file, signed) => submitReport(file, {}, signed))
  const wish = { kind: 'more_time', endsOn: '2028-01-31' } as const
  await changeAmendment({ applicationId, number: null }, by, (file, signed) =>
    askAmendment(file, { wish, reason: 'Creció el río.' }, signed),
  )
  const [decision, review] = [
    await idIn('decisions', applicationId),
    await idIn('assignments', applicationId),
  ]
  const awardId = await idIn('awards', applicationId)
  return {
    applicationId,
    subjects: {
      application: applicationId,
      decision,
      review,
      award: awardId,
      payment: await ofAward('payment_details', awardId),
      report,
      tranche: await numbered('tranches', applicationId),
      amendment: await ofAward('amendments', awardId),
    },
  }
}

async function idIn(table: 'decisions' | 'assignments' | 'awards', applicationId: string) {
  const { id } = await database()
    .selectFrom(table)
    .where('application_id', '=', applicationId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}

async function ofAward(table: 'payment_details' | 'amendments', awardId: string) {
  const { id } = await database()
    .selectFrom(table)
    .where('award_id', '=', awardId)
    .select('id')
    .executeTakeFirstOrThrow()
  return id
}
