import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication, replacing, why } from '../parts.ts'

export const decisionReconsidered = letter(noticeTemplates['decision-reconsidered'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_reconsidered_subject(known, say.into),
    opening: m.letter_decision_reconsidered_opening({ ...known }, say.into),
    blocks: [...replacing(facts, say), about(facts, say), why(facts.reason, say)],
    action: m.letter_decision_reconsidered_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
