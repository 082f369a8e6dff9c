import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, appeal, explanation, named, openApplication, replacing } from '../parts.ts'

export const decisionIneligible = letter(noticeTemplates['decision-ineligible'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_ineligible_subject(known, say.into),
    opening: m.letter_decision_ineligible_opening({ ...known }, say.into),
    blocks: [...replacing(facts, say), about(facts, say), ...explanation(facts, say)],
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
