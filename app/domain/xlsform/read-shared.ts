import type { Expression } from '../expression.ts'
import { profileFields } from '../profile-field.ts'
import type { LocalizedText } from '../text.ts'
import type { Line } from './line.ts'

/** What a question of any kind has. */
export type Asked = ReturnType<typeof sharedParts> & {
  key: string
  label: LocalizedText
  visible: Expression | undefined
  required: boolean | Expression
}

/** The parts of a question that any row may have, beside its label and conditions. */
export function sharedParts(line: Line) {
  return {
    help: line.words('hint'),
    example: line.words('minka::example'),
    private: line.isYes('minka::private') ? true : undefined,
    sensitive: line.isYes('minka::sensitive') ? true : undefined,
    prefilledFrom: line.oneOf('minka::prefilled_from', profileFields),
    autocomplete: line.text('minka::autocomplete') || undefined,
  }
}
