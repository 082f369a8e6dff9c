import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, forOffice, listed, named, openApplication } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const changesLapsed = letter(noticeTemplates['changes-lapsed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_changes_lapsed_subject(known, say.into),
    opening: m.letter_changes_lapsed_opening({ ...known, due: say.moment(facts.dueAt) }, say.into),
    blocks: [
      ...forOffice(facts, say),
      about(facts, say),
      listed(m.letter_changes_lapsed_sections({}, say.into), facts.sections, say),
    ],
    action: goesOn(facts.submittedAt, say),
    after: [openApplication(facts, say)],
  }
})

function goesOn(submittedAt: string | undefined, say: Speech): string {
  if (submittedAt === undefined) return m.letter_changes_lapsed_action({}, say.into)
  return m.letter_changes_lapsed_action_sent({ submitted: say.moment(submittedAt) }, say.into)
}
