import { noticeTemplates, type NoticeFacts } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, type Row } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const awardActive = letter(noticeTemplates['award-active'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_award_active_subject(known, say.into),
    opening: m.letter_award_active_opening({ ...known, amount: say.figures(facts.amount) }, say.into),
    blocks: [
      about(facts, say, [
        { label: m.letter_label_amount({}, say.into), value: say.amount(facts.amount) },
        ...term(facts, say),
      ]),
    ],
    action: m.letter_award_active_action({}, say.into),
    after: [openApplication(facts, say)],
  }
})

function term({ startsOn, endsOn }: NoticeFacts<'award-active'>, say: Speech): Row[] {
  return [
    { label: m.letter_award_active_starts({}, say.into), value: say.day(startsOn) },
    { label: m.letter_award_active_ends({}, say.into), value: say.day(endsOn) },
  ]
}
