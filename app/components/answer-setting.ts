import type { Answers } from '#app/domain/answer.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { Option } from '#app/domain/question.ts'
import { textIn } from '#app/domain/text.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** What answers are shown with: the call's facts, the names of places by code, and where a file is fetched. */
export type AnswerSetting = {
  answers: Answers
  facts: CallFacts
  placeNames: Readonly<Record<string, string>>
  fileHref: (id: string) => string
  /** Papers that came after the submission that promised them, by question. */
  handedIn?: Readonly<Record<string, readonly { id: string; at: Date }[]>>
}

/** The label of an option, or what was stored when the form no longer has it. */
export function optionWords(options: readonly Option[], value: string): string {
  const option = options.find((it) => it.value === value)
  return option ? textIn(option.label, getLocale()) : value
}
