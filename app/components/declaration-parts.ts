import { partAnswer } from '#app/domain/answer.ts'
import type { PaperPart } from '#app/domain/paper.ts'
import type { QuestionOf } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { localized } from './localized.ts'

/** What was declared, word for word, by whom, and whether the use of data was consented to. */
export function declarationParts(question: QuestionOf<'declaration'>, raw: unknown): PaperPart[] {
  const tick = (part: string) => (partAnswer(raw, part) === 'yes' ? m.answer_yes() : m.answer_no())
  return [
    { is: 'heading', level: 4, text: localized(question.label) },
    { is: 'text', text: localized(question.text), isQuiet: false },
    {
      is: 'facts',
      facts: [
        { label: m.paper_declared(), value: tick('accepted') },
        { label: m.question_declare_name(), value: partAnswer(raw, 'name') },
        { label: m.question_declare_role(), value: partAnswer(raw, 'role') },
      ],
    },
    { is: 'text', text: localized(question.consent), isQuiet: false },
    { is: 'facts', facts: [{ label: m.question_consent_legend(), value: tick('consent') }] },
  ]
}
