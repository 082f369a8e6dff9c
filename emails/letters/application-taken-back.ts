import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const applicationTakenBack = letter(noticeTemplates['application-taken-back'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_application_taken_back_subject(known, say.into),
    opening: m.letter_application_taken_back_opening(
      { ...known, name: facts.takenBackBy, moment: say.moment(facts.takenBackAt) },
      say.into,
    ),
    blocks: [about(facts, say)],
    action: m.letter_application_taken_back_action({ closes: say.moment(facts.closesAt) }, say.into),
    after: [openApplication(facts, say)],
  }
})
