import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const awardRefused = letter(noticeTemplates['award-refused'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_refused_subject(known, say.into),
    opening: m.letter_award_refused_opening(
      { ...known, name: facts.refusedBy, amount: say.figures(facts.amount) },
      say.into,
    ),
    blocks: [
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        { label: m.letter_award_refused_when({}, say.into), value: say.moment(facts.refusedAt) },
      ]),
    ],
    action: m.letter_disagree({ contact: say.contact }, say.into),
    after: [openApplication(facts, say)],
  }
})
