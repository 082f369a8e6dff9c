import type { WordingFault } from '#app/domain/wording.ts'
import { m } from '#app/messages/compiled/messages.js'

const sentences: Record<WordingFault['code'], (facts: { names: string }) => string> = {
  unknown_variable: m.wording_fault_unknown_variable,
  open_brace: m.wording_fault_open_brace,
  broken_link: m.wording_fault_broken_link,
  missing_part: m.wording_fault_missing_part,
  part_inside: m.wording_fault_part_inside,
  reference_missing: m.wording_fault_reference_missing,
}

/** Why the words of a letter cannot be kept, naming what they are about. */
export function wordingFaultSentence({ code, names }: WordingFault): string {
  return sentences[code]({ names: names.join(', ') })
}
