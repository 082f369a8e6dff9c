import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, listed, named, openApplication } from '../parts.ts'

export const reportReturned = letter(noticeTemplates['report-returned'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_report_returned_subject(known, say.into),
    opening: m.letter_report_returned_opening(
      { ...known, report: String(facts.report), due: say.moment(facts.dueAt) },
      say.into,
    ),
    blocks: [
      about(facts, say),
      { kind: 'quote', heading: m.letter_changes_requested_message({}, say.into), text: facts.message },
      listed(m.letter_changes_requested_sections({}, say.into), facts.sections, say),
    ],
    action: m.letter_report_returned_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
