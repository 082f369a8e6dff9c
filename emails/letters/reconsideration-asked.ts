import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const reconsiderationAsked = letter(noticeTemplates['reconsideration-asked'].facts, (facts, say) => {
  const known = named(facts, say)
  const asked = { name: facts.askedBy, moment: say.moment(facts.askedAt), date: say.day(facts.decidedOn) }
  return {
    subject: m.letter_reconsideration_asked_subject(known, say.into),
    opening: m.letter_reconsideration_asked_opening({ ...known, ...asked }, say.into),
    blocks: [about(facts, say)],
    action: facts.toOffice
      ? m.letter_reconsideration_asked_office({}, say.into)
      : m.letter_reconsideration_asked_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
