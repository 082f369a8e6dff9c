import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, appeal, named, openApplication, owing, why } from '../parts.ts'

export const awardTerminated = letter(noticeTemplates['award-terminated'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_terminated_subject(known, say.into),
    opening: m.letter_award_terminated_opening(
      { ...known, amount: say.figures(facts.amount), date: say.day(facts.terminatedOn) },
      say.into,
    ),
    blocks: [
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        ...owing(facts, say),
      ]),
      why(facts.reason, say),
    ],
    ...(facts.owed && {
      action: m.letter_award_terminated_action_owed(
        { owed: say.figures(facts.owed), contact: say.contact },
        say.into,
      ),
    }),
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
