import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named } from '../parts.ts'

export const reviewAssigned = letter(noticeTemplates['review-assigned'].facts, (facts, say) => {
  const known = named(facts, say)
  const due = facts.dueAt === undefined ? undefined : say.moment(facts.dueAt)
  return {
    subject: m.letter_review_assigned_subject(known, say.into),
    opening: due
      ? m.letter_review_assigned_opening_until({ ...known, due }, say.into)
      : m.letter_review_assigned_opening({ ...known }, say.into),
    blocks: [about(facts, say, [{ label: m.letter_label_stage({}, say.into), value: say.of(facts.stage) }])],
    action: m.letter_review_assigned_action({}, say.into),
    after: [{ kind: 'link', label: m.letter_open_reviews({}, say.into), url: facts.application.link }],
  }
})
