import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication, why } from '../parts.ts'

export const amendmentAsked = letter(noticeTemplates['amendment-asked'].facts, (facts, say) => {
  const known = { ...named(facts, say), amendment: String(facts.amendment) }
  return {
    subject: m.letter_amendment_asked_subject(known, say.into),
    opening: m.letter_amendment_asked_opening(known, say.into),
    blocks: [about(facts, say), why(facts.reason, say)],
    action: m.letter_amendment_asked_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
