import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, appeal, explanation, named, openApplication, replacing } from '../parts.ts'

export const decisionDeclined = letter(noticeTemplates['decision-declined'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_declined_subject(known, say.into),
    opening: m.letter_decision_declined_opening({ ...known }, say.into),
    blocks: [...replacing(facts, say), about(facts, say), ...explanation(facts, say)],
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
