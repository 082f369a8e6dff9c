import { noticeTemplates, type NoticeFacts } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, type Row } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const applicationReceivedLate = letter(
  noticeTemplates['application-received-late'].facts,
  (facts, say) => {
    const known = named(facts, say)
    return {
      subject: m.letter_application_received_late_subject(known, say.into),
      opening: m.letter_application_received_late_opening(
        { ...known, moment: say.moment(facts.receivedAt) },
        say.into,
      ),
      blocks: [about(facts, say, clocks(facts, say))],
      action: m.letter_application_received_late_action({}, say.into),
      after: [openApplication(facts, say)],
    }
  },
)

function clocks(facts: NoticeFacts<'application-received-late'>, say: Speech): Row[] {
  const closed = {
    label: m.letter_application_received_late_closed({}, say.into),
    value: say.moment(facts.closedAt),
  }
  if (facts.deviceTime === undefined) return [closed]
  const label = m.letter_application_received_late_device({}, say.into)
  return [closed, { label, value: say.moment(facts.deviceTime) }]
}
