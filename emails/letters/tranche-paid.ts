import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const tranchePaid = letter(noticeTemplates['tranche-paid'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_tranche_paid_subject(known, say.into),
    opening: m.letter_tranche_paid_opening(
      {
        ...known,
        tranche: String(facts.tranche),
        amount: say.figures(facts.amount),
        date: say.day(facts.paidOn),
      },
      say.into,
    ),
    blocks: [
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        { label: m.letter_tranche_paid_reference({}, say.into), value: facts.paymentReference },
      ]),
    ],
    action: m.letter_tranche_paid_action({ contact: say.contact }, say.into),
    after: [openApplication(facts, say)],
  }
})
