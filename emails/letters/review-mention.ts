import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named } from '../parts.ts'

export const reviewMention = letter(noticeTemplates['review-mention'].facts, (facts, say) => {
  const { label, mentionedBy, stage, discussion } = facts
  const known = named(facts, say)
  const name = label === undefined ? (mentionedBy ?? '') : m.discussion_reviewer({ label }, say.into)
  return {
    subject: m.letter_review_mention_subject(known, say.into),
    opening: m.letter_review_mention_opening({ ...known, name }, say.into),
    blocks: [about(facts, say, [{ label: m.letter_label_stage({}, say.into), value: say.of(stage) }])],
    action: m.letter_review_mention_action({}, say.into),
    after: [{ kind: 'link', label: m.letter_open_discussion({}, say.into), url: discussion }],
  }
})
