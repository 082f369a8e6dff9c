import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, why } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const reviewReopened = letter(noticeTemplates['review-reopened'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_review_reopened_subject(known, say.into),
    opening: m.letter_review_reopened_opening({ ...known }, say.into),
    blocks: [about(facts, say), why(facts.reason, say)],
    action: again(facts.dueAt, say),
    after: [{ kind: 'link', label: m.letter_open_reviews({}, say.into), url: facts.application.link }],
  }
})

function again(dueAt: string | undefined, say: Speech): string {
  if (dueAt === undefined) return m.letter_review_reopened_action({}, say.into)
  return m.letter_review_reopened_action_until({ due: say.moment(dueAt) }, say.into)
}
