import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named } from '../parts.ts'

export const reviewDue = letter(noticeTemplates['review-due'].facts, (facts, say) => {
  const known = named(facts, say)
  const dated = { ...known, due: say.moment(facts.dueAt) }
  return {
    subject: facts.isOver
      ? m.letter_review_due_over_subject(known, say.into)
      : m.letter_review_due_subject(known, say.into),
    opening: facts.isOver
      ? m.letter_review_due_over_opening(dated, say.into)
      : m.letter_review_due_opening(dated, say.into),
    blocks: [about(facts, say, [{ label: m.letter_label_stage({}, say.into), value: say.of(facts.stage) }])],
    action: m.letter_review_due_action({}, say.into),
    after: [{ kind: 'link', label: m.letter_open_reviews({}, say.into), url: facts.application.link }],
  }
})
