import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, listed, named, openApplication } from '../parts.ts'

export const changesReceived = letter(noticeTemplates['changes-received'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_changes_received_subject(known, say.into),
    opening: m.letter_changes_received_opening(
      { ...known, moment: say.moment(facts.resubmittedAt) },
      say.into,
    ),
    blocks: [
      about(facts, say),
      listed(m.letter_changes_received_sections({}, say.into), facts.sections, say),
    ],
    action: m.letter_changes_received_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
