import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const paymentDetailsChanged = letter(
  noticeTemplates['payment-details-changed'].facts,
  (facts, say) => {
    const known = named(facts, say)
    return {
      subject: m.letter_payment_details_changed_subject(known, say.into),
      opening: m.letter_payment_details_changed_opening(
        { ...known, name: facts.changedBy, moment: say.moment(facts.changedAt) },
        say.into,
      ),
      blocks: [about(facts, say), paragraph(m.letter_payment_details_changed_wait({}, say.into))],
      action: m.letter_payment_details_changed_action({ contact: say.contact }, say.into),
      after: [openApplication(facts, say)],
    }
  },
)
