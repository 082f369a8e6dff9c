import { acceptReport, submitReport } from '#app/domain/award-report-rules.ts'
import { acceptAward, activateAward } from '#app/domain/award-rules.ts'
import { pay, preparePayment } from '#app/domain/award-tranche-rules.ts'

import { changeReportIn } from '../award-report.ts'
import { changeTrancheIn } from '../award-tranche.ts'
import { changeAwardIn } from '../award.ts'
import type { Tx } from '../connection.ts'
import { recordReportAnswersIn } from '../report-answer.ts'
import { type DemoAward, type DemoReport, type DemoTranche, awards } from './demo/awards.ts'
import { agreementSteps } from './demo-agreements.ts'
import type { DemoWorld } from './demo-applications.ts'
import type { StoreFile } from './demo-files.ts'
import type { Step } from './demo-replay.ts'

type Following = { world: DemoWorld; award: DemoAward; storeFile: StoreFile }

const director = 'elena'
const agreementLasts = 365

/** What followed each award: acceptance, agreement, payments and reports. */
export function awardSteps(world: DemoWorld, storeFile: StoreFile): Step[] {
  return awards.flatMap((award) => {
    const following = { world, award, storeFile }
    return [
      ...accepted(following),
      ...agreementSteps(following),
      ...activated(following),
      ...award.tranches.flatMap((tranche) => paidOut(following, tranche)),
      ...award.reports.flatMap((report) => reported(following, report)),
    ]
  })
}

function accepted({ world, award }: Following): Step[] {
  const { days, person } = world
  const id = world.application(award.application)
  return [
    {
      at: days.at(award.acceptedDaysAgo, '19:05'),
      act: (tx, at) =>
        changeAwardIn(tx, id, { personId: person(award.acceptedBy), at }, (file, signed) =>
          acceptAward(file, {}, signed),
        ),
    },
  ]
}

function activated({ world, award }: Following): Step[] {
  const { days, person } = world
  const id = world.application(award.application)
  const span = {
    startsOn: days.on(award.activeDaysAgo),
    endsOn: days.on(award.activeDaysAgo - agreementLasts),
  }
  return [
    {
      at: days.at(award.activeDaysAgo, '10:00'),
      act: (tx, at) =>
        changeAwardIn(tx, id, { personId: person(director), at }, (file, signed) =>
          activateAward(file, span, signed),
        ),
    },
  ]
}

type TrancheRule = Parameters<typeof changeTrancheIn>[3]

/** A payment falls due by itself, with the start or with its report. */
function paidOut({ world, award }: Following, tranche: DemoTranche): Step[] {
  const { days, person } = world
  if (!tranche.paid) return []
  const { daysAgo, reference, preparedBy, paidBy } = tranche.paid
  const payment = { paidOn: days.on(daysAgo), reference }
  const change = (time: string, by: string, rule: TrancheRule): Step => ({
    at: days.at(daysAgo, time),
    act: async (tx, at) => {
      const id = await numbered(tx, 'tranches', world.application(award.application), tranche.number)
      await changeTrancheIn(tx, id, { personId: person(by), at }, rule)
    },
  })
  return [
    change('09:15', preparedBy, (file, signed) => preparePayment(file, {}, signed)),
    change('12:30', paidBy, (file, signed) => pay(file, payment, signed)),
  ]
}

function reported({ world, award }: Following, report: DemoReport): Step[] {
  const { days, person } = world
  const { submittedDaysAgo, acceptedDaysAgo, acceptedBy } = report
  if (submittedDaysAgo === undefined) return []
  const idOf = (tx: Tx) => numbered(tx, 'reports', world.application(award.application), report.number)
  const author = { personId: person(award.acceptedBy) }
  const handedIn: Step = {
    at: days.at(submittedDaysAgo, '20:40'),
    act: async (tx, at) => {
      const reportId = await idOf(tx)
      await recordReportAnswersIn(tx, { ...author, reportId }, answersOf(report))
      await changeReportIn(tx, reportId, { ...author, at }, (file, signed) => submitReport(file, {}, signed))
    },
  }
  if (acceptedDaysAgo === undefined || !acceptedBy) return [handedIn]
  const accepted: Step = {
    at: days.at(acceptedDaysAgo, '15:20'),
    act: async (tx, at) =>
      changeReportIn(tx, await idOf(tx), { personId: person(acceptedBy), at }, (file, signed) =>
        acceptReport(file, {}, signed),
      ),
  }
  return [handedIn, accepted]
}

function answersOf({ narrative, costs }: DemoReport) {
  const rows = costs.map(([detail, line, receipt, spent]) => ({
    detail,
    budget_line: line,
    receipt,
    spent,
  }))
  const answer = (question: string, raw: unknown) => ({
    question,
    raw,
    baseRevision: 0,
    opId: crypto.randomUUID(),
  })
  return [answer('work_done', narrative), answer('costs', rows)]
}

async function numbered(tx: Tx, table: 'tranches' | 'reports', applicationId: string, number: number) {
  const { id } = await tx
    .selectFrom(table)
    .innerJoin('awards as w', 'w.id', `${table}.award_id`)
    .where('w.application_id', '=', applicationId)
    .where(`${table}.number`, '=', number)
    .select(`${table}.id`)
    .executeTakeFirstOrThrow()
  return id
}
