import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, appeal, named, openApplication, why } from '../parts.ts'

export const trancheCancelled = letter(noticeTemplates['tranche-cancelled'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_tranche_cancelled_subject(known, say.into),
    opening: m.letter_tranche_cancelled_opening(
      { ...known, tranche: String(facts.tranche), amount: say.figures(facts.amount) },
      say.into,
    ),
    blocks: [
      about(facts, say, [{ label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) }]),
      why(facts.reason, say),
    ],
    after: [appeal(facts, say), openApplication(facts, say)],
  }
})
