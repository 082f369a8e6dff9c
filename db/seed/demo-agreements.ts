import {
  changePaymentDetails,
  recordCallBack,
  verifyPaymentDetails,
} from '#app/domain/award-payment-rules.ts'
import { recordAgreement } from '#app/domain/award-rules.ts'

import { keepAwardPaper } from '../award-agreement.ts'
import { changePaymentIn } from '../award-payment.ts'
import { planAwardIn, readPlanLines } from '../award-plan.ts'
import { changeAwardIn } from '../award.ts'
import type { Tx } from '../connection.ts'
import type { DemoAward } from './demo/awards.ts'
import { demoPdf } from './demo/files.ts'
import type { DemoWorld } from './demo-applications.ts'
import type { StoreFile } from './demo-files.ts'
import type { Step } from './demo-replay.ts'

type Following = { world: DemoWorld; award: DemoAward; storeFile: StoreFile }

const officer = 'claudia'

/** From acceptance to verified payment details: the plan, the agreement with its minutes, the account, the call, a second person. */
export function agreementSteps(following: Following): Step[] {
  const { world, award } = following
  const { days, person } = world
  const id = world.application(award.application)
  const { account, verified } = award
  const details = {
    payee: 'own',
    holder: 'Cuenta mancomunada de la organización',
    taxKind: 'ruc',
    taxNumber: account.ruc,
    bank: account.bank,
    account: account.number,
  } as const
  return [
    { at: days.at(award.agreementDaysAgo, '09:30'), act: (tx, at) => plan(tx, following, at) },
    { at: days.at(award.agreementDaysAgo, '16:00'), act: (tx, at) => agree(tx, following, at) },
    {
      at: days.at(award.agreementDaysAgo, '18:45'),
      act: (tx, at) =>
        changePaymentIn(tx, id, { personId: person(award.acceptedBy), at }, (file, signed) =>
          changePaymentDetails(file, details, signed),
        ),
    },
    {
      at: days.at(verified.daysAgo, '11:10'),
      act: (tx, at) =>
        changePaymentIn(tx, id, { personId: person(verified.calledBackBy), at }, (file, signed) =>
          recordCallBack(file, { person: verified.person, number: verified.phone }, signed),
        ),
    },
    {
      at: days.at(verified.daysAgo, '12:00'),
      act: (tx, at) =>
        changePaymentIn(tx, id, { personId: person(verified.verifiedBy), at }, (file, signed) =>
          verifyPaymentDetails(file, {}, signed),
        ),
    },
  ]
}

async function plan(tx: Tx, { world, award }: Following, at: Date) {
  const id = world.application(award.application)
  await planAwardIn(
    tx,
    id,
    { personId: world.person(officer), at },
    {
      lines: await readPlanLines(tx, id),
      tranches: award.tranches.map(({ amount, report }) => ({ amount, report: report ?? null, dueOn: null })),
      reports: award.reports.map(({ dueDaysAgo }) => ({ dueOn: world.days.on(dueDaysAgo) })),
    },
  )
}

async function agree(tx: Tx, { world, award, storeFile }: Following, at: Date) {
  const id = world.application(award.application)
  const by = { personId: world.person(officer) }
  const paper = async (title: string) => {
    const bytes = demoPdf([title, award.application, 'Documento de la demostración.'])
    const sha256 = await storeFile(bytes)
    return { name: `${title}.pdf`, size: bytes.length, type: 'application/pdf', sha256 }
  }
  const minutesId = await keepAwardPaper(tx, id, by, ['award_minutes', await paper('Acta de asamblea')])
  const agreementId = await keepAwardPaper(tx, id, by, ['award_agreement', await paper('Convenio firmado')])
  const papers = { signedOn: world.days.on(award.agreementDaysAgo), minutesId, agreementId }
  await changeAwardIn(tx, id, { ...by, at }, (file, signed) => recordAgreement(file, papers, signed))
}
