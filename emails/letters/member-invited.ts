import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'

export const memberInvited = letter(noticeTemplates['member-invited'].facts, (facts, say) => {
  const place = { role: say.of(facts.role), organization: facts.organization }
  return {
    subject: m.letter_member_invited_subject(place, say.into),
    opening: m.letter_member_invited_opening({ ...place, name: facts.invitedBy }, say.into),
    blocks: [],
    action: m.letter_member_invited_action({ until: say.moment(facts.expiresAt) }, say.into),
    after: [
      { kind: 'link', label: m.letter_member_invited_link({}, say.into), url: facts.link },
      paragraph(m.letter_member_invited_careful({}, say.into)),
    ],
  }
})
