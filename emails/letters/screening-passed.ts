import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const screeningPassed = letter(noticeTemplates['screening-passed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_screening_passed_subject(known, say.into),
    opening: m.letter_screening_passed_opening(known, say.into),
    blocks: [about(facts, say)],
    action: m.letter_screening_passed_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
