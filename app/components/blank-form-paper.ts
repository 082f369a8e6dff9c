import type { CallFacts } from '#app/domain/call-facts.ts'
import type { CallWindow } from '#app/domain/call.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { type Paper, type PaperPart, paperOf } from '#app/domain/paper.ts'
import type { Question } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { expressionWords } from './expression-words.ts'
import { fileLimits } from './file-kinds.ts'
import { localized } from './localized.ts'
import { questionLimits } from './question-limits.ts'
import { roomByHand } from './room-parts.ts'
import { windowSentences } from './window-sentences.ts'

export type BlankForm = {
  title: LocalizedText
  definition: FormDefinition
  facts: CallFacts
  window: CallWindow
  opensAt: Date
  /** Where the answers are typed afterwards. */
  address: string
}

/** The empty form of a call, to be filled by hand: every question with what it takes and room to write. */
export function blankFormPaper(form: BlankForm, language: string): Paper {
  const { title, definition, address } = form
  return paperOf({ title: m.paper_blank_title(), caption: localized(title), language }, [
    said([m.paper_blank_intro({ address }), ...windowSentences(form).map((it) => `${it}.`)].join(' ')),
    ...definition.sections.flatMap((section, at): PaperPart[] => [
      heading(2, m.call_section({ number: at + 1, title: localized(section.title) })),
      ...saidIn(section.intro),
      ...section.groups.flatMap((group) => [
        heading(3, localized(group.title)),
        ...saidIn(group.intro),
        ...group.questions.flatMap((question) => questionParts(question, form)),
      ]),
    ]),
  ])
}

/** Kinds whose limits the room on the paper shows by itself. */
const shownByRoom: readonly Question['kind'][] = ['yes_no', 'rows']

function questionParts(question: Question, { definition, facts }: BlankForm): PaperPart[] {
  const { kind, label, help, example, required, visible } = question
  if (kind === 'note') return [said(localized(label)), ...saidIn(help)]
  const optional = required === false && takesAnswer(question) ? ` ${m.ui_optional()}` : ''
  const limits =
    kind === 'files'
      ? fileLimits(question)
      : shownByRoom.includes(kind)
        ? undefined
        : questionLimits(question)
  return [
    heading(4, `${localized(label)}${optional}`),
    ...(visible ? [quiet(m.paper_only_if({ condition: expressionWords(visible, definition) }))] : []),
    ...saidIn(help),
    ...(limits ? [quiet(limits)] : []),
    ...(example ? [quiet(m.question_example({ example: localized(example) }))] : []),
    ...roomByHand(question, facts),
  ]
}

function heading(level: 2 | 3 | 4, text: string): PaperPart {
  return { is: 'heading', level, text }
}

function said(text: string): PaperPart {
  return { is: 'text', text, isQuiet: false }
}

function quiet(text: string): PaperPart {
  return { is: 'text', text, isQuiet: true }
}

function saidIn(text: LocalizedText | undefined): PaperPart[] {
  const words = text ? localized(text) : ''
  return words === '' ? [] : [said(words)]
}
