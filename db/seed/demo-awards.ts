import { acceptReport, submitReport } from '#app/domain/award-report-rules.ts'
import { acceptAward, activateAward } from '#app/domain/award-rules.ts'
import { fallDue, pay, preparePayment } from '#app/domain/award-tranche-rules.ts'

import { changeAwardIn, changeReportIn, changeTrancheIn } from '../award.ts'
import type { Tx } from '../connection.ts'
import { type DemoAward, type DemoReport, type DemoTranche, awards } from './demo/awards.ts'
import type { DemoWorld } from './demo-applications.ts'
import type { Step } from './demo-replay.ts'

/** The ids of an award's reports and payments by their number, known once its plan is stored. */
type Plan = { reports: Map<number, string>; tranches: Map<number, string> }
type Following = { world: DemoWorld; award: DemoAward; plan: Plan }

const director = 'elena'
const agreementLasts = 365

/** What followed each award: acceptance, agreement, payments and reports. */
export function awardSteps(world: DemoWorld): Step[] {
  return awards.flatMap((award) => {
    const following = { world, award, plan: { reports: new Map(), tranches: new Map() } }
    return [
      ...agreed(following),
      ...award.tranches.flatMap((tranche) => paidOut(following, tranche)),
      ...award.reports.flatMap((report) => reported(following, report)),
    ]
  })
}

function agreed(following: Following): Step[] {
  const { world, award } = following
  const { days, person } = world
  const id = world.application(award.application)
  const span = {
    startsOn: days.on(award.activeDaysAgo),
    endsOn: days.on(award.activeDaysAgo - agreementLasts),
  }
  return [
    {
      at: days.at(award.acceptedDaysAgo, '19:05'),
      act: (tx, at) =>
        changeAwardIn(tx, id, { personId: person(award.acceptedBy), at }, (file, signed) =>
          acceptAward(file, {}, signed),
        ),
    },
    { at: days.at(award.verified.daysAgo, '12:00'), act: (tx, at) => storePapers(tx, following, at) },
    {
      at: days.at(award.activeDaysAgo, '10:00'),
      act: (tx, at) =>
        changeAwardIn(tx, id, { personId: person(director), at }, (file, signed) =>
          activateAward(file, span, signed),
        ),
    },
  ]
}

/** The signed agreement, the verified account, and what they say of reports and payments to come. */
async function storePapers(tx: Tx, { world, award, plan }: Following, at: Date) {
  const { id } = await tx
    .updateTable('awards')
    .set({ agreement_signed_on: world.days.on(award.agreementDaysAgo), payment_verified_at: at })
    .where('application_id', '=', world.application(award.application))
    .returning('id')
    .executeTakeFirstOrThrow()
  const reports = await tx
    .insertInto('reports')
    .values(
      award.reports.map(({ number, dueDaysAgo }) => ({
        award_id: id,
        number,
        status: 'due' as const,
        due_on: world.days.on(dueDaysAgo),
      })),
    )
    .returning(['number', 'id'])
    .execute()
  for (const report of reports) plan.reports.set(report.number, report.id)
  const tranches = await tx
    .insertInto('tranches')
    .values(
      award.tranches.map(({ number, amount, dueDaysAgo, report }) => ({
        award_id: id,
        number,
        status: 'planned' as const,
        amount,
        report_id: report === undefined ? null : plan.reports.get(report),
        due_on: world.days.on(dueDaysAgo),
      })),
    )
    .returning(['number', 'id'])
    .execute()
  for (const tranche of tranches) plan.tranches.set(tranche.number, tranche.id)
}

type TrancheRule = Parameters<typeof changeTrancheIn>[3]

function paidOut({ world, plan }: Following, tranche: DemoTranche): Step[] {
  const { days, person } = world
  if (tranche.status === 'planned') return []
  const change = (at: Date, by: string, rule: TrancheRule): Step => ({
    at,
    act: (tx, when) =>
      changeTrancheIn(tx, plan.tranches.get(tranche.number) ?? '', { personId: person(by), at: when }, rule),
  })
  const due = change(days.at(tranche.dueDaysAgo, '16:10'), director, (file, signed) =>
    fallDue(file, {}, signed),
  )
  if (!tranche.paid) return [due]
  const { daysAgo, reference, preparedBy, paidBy } = tranche.paid
  const payment = { paidOn: days.on(daysAgo), reference }
  return [
    due,
    change(days.at(daysAgo, '09:15'), preparedBy, (file, signed) => preparePayment(file, {}, signed)),
    change(days.at(daysAgo, '12:30'), paidBy, (file, signed) => pay(file, payment, signed)),
  ]
}

function reported({ world, award, plan }: Following, report: DemoReport): Step[] {
  const { days, person } = world
  const { submittedDaysAgo, acceptedDaysAgo, acceptedBy } = report
  if (submittedDaysAgo === undefined) return []
  const idOf = () => plan.reports.get(report.number) ?? ''
  const handedIn: Step = {
    at: days.at(submittedDaysAgo, '20:40'),
    act: async (tx, at) => {
      const words = { narrative: report.narrative, spent: report.spent }
      await tx.updateTable('reports').set(words).where('id', '=', idOf()).execute()
      await changeReportIn(tx, idOf(), { personId: person(award.acceptedBy), at }, (file, signed) =>
        submitReport(file, {}, signed),
      )
    },
  }
  if (acceptedDaysAgo === undefined || !acceptedBy) return [handedIn]
  const accepted: Step = {
    at: days.at(acceptedDaysAgo, '15:20'),
    act: (tx, at) =>
      changeReportIn(tx, idOf(), { personId: person(acceptedBy), at }, (file, signed) =>
        acceptReport(file, {}, signed),
      ),
  }
  return [handedIn, accepted]
}
