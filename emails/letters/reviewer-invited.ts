import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'

export const reviewerInvited = letter(noticeTemplates['reviewer-invited'].facts, (facts, say) => {
  const call = say.of(facts.call)
  return {
    subject: m.letter_reviewer_invited_subject({ call }, say.into),
    opening: m.letter_reviewer_invited_opening({ call, name: facts.invitedBy }, say.into),
    blocks: [],
    action: m.letter_reviewer_invited_action({ until: say.moment(facts.expiresAt) }, say.into),
    after: [
      { kind: 'link', label: m.letter_reviewer_invited_link({}, say.into), url: facts.link },
      paragraph(m.letter_reviewer_invited_careful({}, say.into)),
    ],
  }
})
