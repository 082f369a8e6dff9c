import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter } from '../letter.ts'
import { about, named, openApplication } from '../parts.ts'

export const applicationMessage = letter(noticeTemplates['application-message'].facts, (facts, say) => ({
  subject: m.letter_application_message_subject({ ...named(facts, say), heading: facts.heading }, say.into),
  opening: m.letter_application_message_opening({ ...named(facts, say), name: facts.writtenBy }, say.into),
  blocks: [{ kind: 'quote', heading: facts.heading, text: facts.message }, about(facts, say)],
  after: [openApplication(facts, say)],
}))
