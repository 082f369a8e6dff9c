import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const reportAccepted = letter(noticeTemplates['report-accepted'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_report_accepted_subject(known, say.into),
    opening: m.letter_report_accepted_opening(
      { ...known, report: String(facts.report), moment: say.moment(facts.acceptedAt) },
      say.into,
    ),
    blocks: [about(facts, say)],
    action: m.letter_nothing_to_do({}, say.into),
    after: [openApplication(facts, say)],
  }
})
