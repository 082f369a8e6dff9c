import type { FormDefinition } from '#app/domain/form.ts'
import { type Paper, paperOf } from '#app/domain/paper.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { answerParts } from './answer-parts.ts'
import type { AnswerSetting } from './answer-setting.ts'
import { enteredFacts } from './entered-facts.ts'
import { formatDateTime } from './format.ts'
import { localized } from './localized.ts'

export type SubmittedApplication = {
  reference: string
  title: string
  organization: string
  callTitle: LocalizedText
  late: boolean
  enteredBy: string | null
  declaredBy: string
  hash: string
  frozen: Omit<AnswerSetting, 'fileHref'> & {
    number: number
    reachedUsAt: Date
    definition: FormDefinition
  }
}

/** An application as it was submitted: what is known of it, every answer in words, what was declared, and its hash. */
export function submittedPaper(application: SubmittedApplication): Paper {
  const { reference, title, callTitle, frozen } = application
  const paper = paperOf({ title: title || reference, caption: localized(callTitle), language: getLocale() }, [
    { is: 'facts', facts: factsOf(application) },
    { is: 'text', text: m.apply_receipt_hash_hint(), isQuiet: true },
    ...answerParts(frozen),
  ])
  return { ...paper, foot: `${reference} · ${application.organization}` }
}

function factsOf(application: SubmittedApplication) {
  const { reference, organization, late, enteredBy, declaredBy, hash, frozen } = application
  const at = formatDateTime(frozen.reachedUsAt, getLocale(), frozen.facts.timeZone)
  return [
    { label: m.paper_reference(), value: reference },
    { label: m.apply_receipt_organization(), value: organization },
    { label: late ? m.apply_receipt_reached_late() : m.apply_receipt_reached(), value: at },
    { label: m.paper_submission(), value: String(frozen.number) },
    { label: m.apply_receipt_by(), value: declaredBy },
    ...enteredFacts(enteredBy, organization),
    { label: m.apply_receipt_hash(), value: hash },
  ]
}
