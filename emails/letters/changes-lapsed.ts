import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, listed, named, openApplication } from '../parts.ts'

export const changesLapsed = letter(noticeTemplates['changes-lapsed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_changes_lapsed_subject(known, say.into),
    opening: m.letter_changes_lapsed_opening({ ...known, due: say.moment(facts.dueAt) }, say.into),
    blocks: [about(facts, say), listed(m.letter_changes_lapsed_sections({}, say.into), facts.sections, say)],
    action: m.letter_changes_lapsed_action({ submitted: say.moment(facts.submittedAt) }, say.into),
    after: [openApplication(facts, say)],
  }
})
