import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'

export const memberAdded = letter(noticeTemplates['member-added'].facts, (facts, say) => {
  const place = { role: say.of(facts.role), organization: facts.organization }
  return {
    subject: m.letter_member_added_subject(place, say.into),
    opening: m.letter_member_added_opening({ ...place, name: facts.addedBy }, say.into),
    blocks: [],
    action: m.letter_member_added_action({}, say.into),
    after: [
      { kind: 'link', label: m.letter_member_added_link({}, say.into), url: facts.link },
      paragraph(m.letter_member_added_careful({}, say.into)),
    ],
  }
})
