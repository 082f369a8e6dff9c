import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, explanation, named, openApplication, replacing } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const decisionWaitlisted = letter(noticeTemplates['decision-waitlisted'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_decision_waitlisted_subject(known, say.into),
    opening: m.letter_decision_waitlisted_opening({ ...known }, say.into),
    blocks: [...replacing(facts, say), about(facts, say), ...explanation(facts, say)],
    action: wait(facts.waitUntil, say),
    after: [openApplication(facts, say)],
  }
})

function wait(waitUntil: string | undefined, say: Speech): string {
  if (waitUntil === undefined) return m.letter_decision_waitlisted_action({}, say.into)
  return m.letter_decision_waitlisted_action_until({ until: say.day(waitUntil) }, say.into)
}
