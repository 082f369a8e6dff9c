import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'
import { about, appeal, forOffice, named, openApplication } from '../parts.ts'

export const invitationLapsed = letter(noticeTemplates['invitation-lapsed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_invitation_lapsed_subject(known, say.into),
    opening: m.letter_invitation_lapsed_opening({ ...known, stage: say.of(facts.stage) }, say.into),
    blocks: [
      { slot: 'news', ...paragraph(m.letter_invitation_lapsed_closed({}, say.into)) },
      ...forOffice(facts, say),
      about(facts, say, [{ label: m.letter_label_due({}, say.into), value: say.moment(facts.dueAt) }]),
    ],
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
