import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, comments, named, openApplication } from '../parts.ts'

export const decisionInvited = letter(noticeTemplates['decision-invited'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_invited_subject(known, say.into),
    opening: m.letter_decision_invited_opening({ ...known, stage: say.of(facts.stage) }, say.into),
    blocks: [about(facts, say), ...comments(facts.feedback, say)],
    action: m.letter_decision_invited_action({ due: say.moment(facts.dueAt) }, say.into),
    after: [openApplication(facts, say)],
  }
})
