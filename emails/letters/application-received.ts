import { noticeTemplates, type NoticeFacts } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph, type Block } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'
import type { Speech } from '../speech.ts'

export const applicationReceived = letter(noticeTemplates['application-received'].facts, (facts, say) => {
  const known = named(facts, say)
  return {
    subject: m.letter_application_received_subject(known, say.into),
    opening: m.letter_application_received_opening(
      { ...known, moment: say.moment(facts.submittedAt) },
      say.into,
    ),
    blocks: [about(facts, say), ...nextSteps(facts, say)],
    action: m.letter_application_received_action({ closes: say.moment(facts.closesAt) }, say.into),
    after: [openApplication(facts, say)],
  }
})

function nextSteps(facts: NoticeFacts<'application-received'>, say: Speech): Block[] {
  const { enteredBy: name, answerBy, application } = facts
  const entered =
    name && m.letter_application_received_entered({ name, organization: application.organization }, say.into)
  const answer = answerBy && m.letter_application_received_answer({ date: say.day(answerBy) }, say.into)
  return [entered, answer].filter((text) => text !== undefined).map(paragraph)
}
