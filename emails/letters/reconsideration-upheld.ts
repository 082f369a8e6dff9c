import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication, why } from '../parts.ts'

export const reconsiderationUpheld = letter(noticeTemplates['reconsideration-upheld'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_reconsideration_upheld_subject(known, say.into),
    opening: m.letter_reconsideration_upheld_opening({ ...known, date: say.day(facts.decidedOn) }, say.into),
    blocks: [about(facts, say), why(facts.reason, say)],
    action: m.letter_reconsideration_upheld_final({}, say.into),
    after: [openApplication(facts, say)],
  }
})
