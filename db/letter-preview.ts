import type { NoticeRequest } from '#app/domain/move-change.ts'

import { type Rule, decideApplication } from './application.ts'
import { type Tx, inTransaction } from './connection.ts'
import { caseFacts, completeFacts } from './letter-facts.ts'
import { wordLetter } from './letter.ts'
import { letterOrders } from './notice.ts'

/** What one person will be sent by a change that has not been made; no email means a letter to hand over. */
export type PreviewedLetter = {
  name: string
  email: string | null
  locale: string
  subject: string
  text: string
}

/** Words the letters that a change would send, without making it. Refuses what the change itself would refuse. */
export async function previewLetters(
  applicationId: string,
  { personId }: { personId: string },
  rule: Rule,
): Promise<PreviewedLetter[]> {
  return inTransaction(async (tx) => {
    const { notices } = await decideApplication(tx, applicationId, { personId }, rule)
    return wordNotices(tx, applicationId, notices, personId)
  })
}

/** Words the letters of the notices that a change names, as this person would send them. */
export async function wordNotices(
  tx: Tx,
  applicationId: string,
  notices: readonly NoticeRequest[],
  personId: string,
): Promise<PreviewedLetter[]> {
  const known = await caseFacts(tx, applicationId)
  const letters: PreviewedLetter[] = []
  for (const { template, to, facts } of notices) {
    const notice = { template, to, facts: await completeFacts(tx, applicationId, facts, personId) }
    for (const { recipient, order } of await letterOrders(tx, applicationId, notice, known)) {
      const { name, email, locale } = recipient
      const { subject, text } = wordLetter(order)
      letters.push({ name, email, locale, subject, text })
    }
  }
  return letters
}
