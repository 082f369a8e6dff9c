import { askInput, reconsiderationField } from '#app/domain/reconsideration.ts'
import { paperRules } from '#app/domain/signed-paper.ts'
import { m } from '#app/messages/compiled/messages.js'

import { readFormWithFile } from './form-with-file.ts'

/** What somebody asks of a decision, with the file that shows it. */
export function readReconsideration(request: Request) {
  const file = { name: reconsiderationField, rules: paperRules }
  return readFormWithFile(request, askInput, { reason: m.reconsider_reason() }, file)
}
