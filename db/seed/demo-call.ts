import type { Tx } from '../connection.ts'
import { type StoredCall, type StoredProgram, storeCall, usualStages } from './call.ts'
import { closedCall } from './demo/closed-call.ts'
import { technicalFileForm } from './demo/technical-file-form.ts'
import type { DemoDays } from './demo-days.ts'
import { storeForm } from './store-form.ts'

/** How the open call stands when the demonstration is made. */
const opensDaysAgo = 9
const closesInDays = 36
const closingTime = '17:00'

/** Stores the call that is open now; it closes at 17:00 in Lima in five weeks. */
export async function storeOpenCall(tx: Tx, program: StoredProgram, days: DemoDays): Promise<StoredCall> {
  const closesAt = days.at(-closesInDays, closingTime)
  const rate = { currency: 'USD', value: '3.372', source: 'Demostración', date: days.on(opensDaysAgo) }
  return storeCall(tx, program, {
    opensAt: days.at(opensDaysAgo, '08:00'),
    closesAt,
    rate,
    stages: usualStages(closesAt),
  })
}

/** Stores the call that has closed, with its third stage and the form of that stage. */
export async function storeClosedCall(tx: Tx, program: StoredProgram, days: DemoDays): Promise<StoredCall> {
  const { slug, title, referencePrefix, budget, opensDaysAgo: opened, closesDaysAgo } = closedCall
  const opensAt = days.at(opened, '08:00')
  const technicalFile = await storeForm(tx, program.funderId, {
    slug: 'expediente-tecnico',
    title: { es: 'Expediente técnico', en: 'Technical file' },
    definition: technicalFileForm,
    publishedAt: opensAt,
  })
  const [screening, review, works] = closedCall.stages
  return storeCall(tx, program, {
    slug,
    title,
    referencePrefix,
    budget,
    rate: { ...closedCall.rate, date: days.on(opened) },
    opensAt,
    closesAt: days.at(closesDaysAgo, closingTime),
    stages: [
      screening,
      { ...review, dueAt: days.at(review.dueDaysAgo, closingTime) },
      {
        ...works,
        formVersionId: technicalFile,
        opensAt: days.at(works.opensDaysAgo, '08:00'),
        closesAt: days.at(works.closesDaysAgo, closingTime),
        dueAt: days.at(works.dueDaysAgo, closingTime),
      },
    ],
  })
}
