import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, forOffice, named, openApplication } from '../parts.ts'

export const trancheDue = letter(noticeTemplates['tranche-due'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_tranche_due_subject(known, say.into),
    opening: m.letter_tranche_due_opening(
      { ...known, tranche: String(facts.tranche), amount: say.figures(facts.amount) },
      say.into,
    ),
    blocks: [
      ...forOffice(facts, say),
      about(facts, say, [{ label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) }]),
    ],
    action: m.letter_tranche_due_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})
