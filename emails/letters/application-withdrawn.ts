import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const applicationWithdrawn = letter(noticeTemplates['application-withdrawn'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_application_withdrawn_subject(known, say.into),
    opening: m.letter_application_withdrawn_opening(
      { ...known, name: facts.withdrawnBy, moment: say.moment(facts.withdrawnAt) },
      say.into,
    ),
    blocks: [about(facts, say)],
    action: m.letter_disagree({ contact: say.contact }, say.into),
    after: [openApplication(facts, say)],
  }
})
