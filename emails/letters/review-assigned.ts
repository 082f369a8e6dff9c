import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named } from '../parts.ts'

export const reviewAssigned = letter(noticeTemplates['review-assigned'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_review_assigned_subject(known, say.into),
    opening: m.letter_review_assigned_opening({ ...known, due: say.moment(facts.dueAt) }, say.into),
    blocks: [about(facts, say, [{ label: m.letter_label_stage({}, say.into), value: say.of(facts.stage) }])],
    action: m.letter_review_assigned_action({}, say.into),
    after: [{ kind: 'link', label: m.letter_open_reviews({}, say.into), url: facts.application.link }],
  }
})
