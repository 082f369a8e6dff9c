import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, type Row } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const amendmentApproved = letter(noticeTemplates['amendment-approved'].facts, (facts, say) => {
  const known = { ...named(facts, say), amendment: String(facts.amendment) }
  return {
    subject: m.letter_amendment_approved_subject(known, say.into),
    opening: m.letter_amendment_approved_opening(known, say.into),
    blocks: [about(facts, say, end(facts.endsOn, say))],
    action: m.letter_nothing_to_do({}, say.into),
    after: [openApplication(facts, say)],
  }
})

function end(endsOn: string | undefined, say: Speech): Row[] {
  return endsOn === undefined
    ? []
    : [{ label: m.letter_award_active_ends({}, say.into), value: say.day(endsOn) }]
}
