import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication, owing } from '../parts.ts'

export const awardCompleted = letter(noticeTemplates['award-completed'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_completed_subject(known, say.into),
    opening: m.letter_award_completed_opening({ ...known, date: say.day(facts.completedOn) }, say.into),
    blocks: [
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        ...owing(facts, say),
      ]),
    ],
    action: facts.owed
      ? m.letter_award_completed_action_owed(
          { owed: say.figures(facts.owed), contact: say.contact },
          say.into,
        )
      : m.letter_award_completed_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
