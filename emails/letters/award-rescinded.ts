import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'
import { about, named, openApplication, replacing, why } from '../parts.ts'

export const awardRescinded = letter(noticeTemplates['award-rescinded'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_rescinded_subject(known, say.into),
    opening: m.letter_award_rescinded_opening(known, say.into),
    blocks: [
      ...replacing(facts, say),
      about(
        facts,
        say,
        facts.amount && [{ label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) }],
      ),
      why(facts.reason, say),
      { slot: 'reasons', ...paragraph(m.letter_award_rescinded_next({}, say.into)) },
    ],
    after: [openApplication(facts, say)],
  }
})
