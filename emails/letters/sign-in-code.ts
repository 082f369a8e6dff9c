import { noticeTemplates } from '#app/domain/notice.ts'
import { m } from '#app/messages/compiled/messages.js'
import { letter, paragraph } from '../letter.ts'

/** The subject is without the code, so that a locked phone's screen does not show it. */
export const signInCode = letter(
  noticeTemplates['sign-in-code'].facts,
  ({ funder, code, expiresAt, link }, say) => ({
    subject: m.letter_sign_in_code_subject({ funder: funder.name }, say.into),
    opening: m.letter_sign_in_code_opening({ code }, say.into),
    blocks: [{ kind: 'code', text: code }],
    action: m.letter_sign_in_code_action({ until: say.moment(expiresAt) }, say.into),
    after: [
      { kind: 'link', label: m.letter_sign_in_code_link({}, say.into), url: link },
      paragraph(m.letter_sign_in_code_careful({}, say.into)),
    ],
  }),
)
