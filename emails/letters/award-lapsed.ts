import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, appeal, forOffice, named, openApplication } from '../parts.ts'

export const awardLapsed = letter(noticeTemplates['award-lapsed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_lapsed_subject(known, say.into),
    opening: m.letter_award_lapsed_opening({ ...known, amount: say.figures(facts.amount) }, say.into),
    blocks: [
      ...forOffice(facts, say),
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        { label: m.letter_label_due({}, say.into), value: say.moment(facts.acceptBy) },
      ]),
    ],
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
