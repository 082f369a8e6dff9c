import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const reportSubmitted = letter(noticeTemplates['report-submitted'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_report_submitted_subject(known, say.into),
    opening: m.letter_report_submitted_opening(
      { ...known, report: String(facts.report), moment: say.moment(facts.submittedAt) },
      say.into,
    ),
    blocks: [about(facts, say)],
    action: m.letter_report_submitted_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
