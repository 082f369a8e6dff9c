import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const addressCorrected = letter(noticeTemplates['address-corrected'].facts, (facts, say) => {
  const known = { ...named(facts, say), names: facts.names.join(', ') }
  return {
    subject: m.letter_address_corrected_subject(known, say.into),
    opening: m.letter_address_corrected_opening({ ...known, name: facts.changedBy }, say.into),
    blocks: [
      about(facts, say, [
        { label: m.letter_address_corrected_old({}, say.into), value: facts.oldAddress },
        { label: m.letter_address_corrected_new({}, say.into), value: facts.newAddress },
        { label: m.letter_address_corrected_when({}, say.into), value: say.moment(facts.changedAt) },
      ]),
      paragraph(m.letter_address_corrected_what({}, say.into)),
    ],
    action: m.letter_address_corrected_action({ contact: say.contact }, say.into),
    after: [openApplication(facts, say)],
  }
})
