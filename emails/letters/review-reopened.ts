import { type NoticeFacts, noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication, why } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const reviewReopened = letter(noticeTemplates['review-reopened'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_review_reopened_subject(known, say.into),
    opening: m.letter_review_reopened_opening({ ...known }, say.into),
    blocks: [about(facts, say), why(facts.reason, say)],
    ...(facts.toOffice ? unreviewed(facts, say) : again(facts, say)),
  }
})

type Facts = NoticeFacts<'review-reopened'>

function again({ dueAt, application }: Facts, say: Speech) {
  const due = dueAt === undefined ? undefined : say.moment(dueAt)
  const action = due
    ? m.letter_review_reopened_action_until({ due }, say.into)
    : m.letter_review_reopened_action({}, say.into)
  return {
    action,
    after: [{ kind: 'link', label: m.letter_open_reviews({}, say.into), url: application.link } as const],
  }
}

function unreviewed(facts: Facts, say: Speech) {
  return { action: m.letter_office_unreviewed({}, say.into), after: [openApplication(facts, say)] }
}
