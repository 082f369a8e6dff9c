import { isAnswered, textAnswer } from '#app/domain/answer.ts'
import type { FormDefinition, QuestionGroup } from '#app/domain/form.ts'
import type { PaperPart } from '#app/domain/paper.ts'
import type { Question, QuestionOf } from '#app/domain/question.ts'
import { takesAnswer } from '#app/domain/takes-answer.ts'
import { m } from '#app/messages/compiled/messages.js'

import { holdsFigures, rowWords } from './answer-row-words.ts'
import type { AnswerSetting } from './answer-setting.ts'
import { answerWords } from './answer-words.ts'
import { calculatedWords } from './calculated-words.ts'
import { declarationParts } from './declaration-parts.ts'
import { fileWords } from './file-words.ts'
import { localized } from './localized.ts'
import { tableWords } from './table-words.ts'

type Setting = Omit<AnswerSetting, 'fileHref'> & { definition: FormDefinition }

/** Every answer of a submission in words, section by section, for a paper. */
export function answerParts(frozen: Setting): PaperPart[] {
  return frozen.definition.sections.flatMap((section, at): PaperPart[] => [
    { is: 'heading', level: 2, text: m.call_section({ number: at + 1, title: localized(section.title) }) },
    ...section.groups.flatMap((group) => groupParts(group, frozen)),
  ])
}

function groupParts({ title, questions }: QuestionGroup, setting: Setting): PaperPart[] {
  const read = questions.filter(({ kind }) => kind !== 'note')
  if (read.length === 0) return []
  return [
    { is: 'heading', level: 3, text: localized(title) },
    ...joined(read.flatMap((it) => questionParts(it, setting))),
  ]
}

/** Answers of a few words that follow each other stand in one list. */
function joined(parts: readonly PaperPart[]): PaperPart[] {
  return parts.reduce<PaperPart[]>((before, part) => {
    const last = before.at(-1)
    if (part.is !== 'facts' || last?.is !== 'facts') return [...before, part]
    return [...before.slice(0, -1), { is: 'facts', facts: [...last.facts, ...part.facts] }]
  }, [])
}

function questionParts(question: Question, setting: Setting): PaperPart[] {
  const label = localized(question.label)
  const raw = setting.answers[question.key]
  const fact = (value: string) => factParts(label, value)
  if (takesAnswer(question) && !isAnswered(raw)) return fact(m.ui_not_answered())
  switch (question.kind) {
    case 'rows':
      return [{ is: 'heading', level: 4, text: label }, ...rowsParts(question, setting)]
    case 'table':
      return [{ is: 'heading', level: 4, text: label }, tablePart(question, raw)]
    case 'long_text':
      return [
        { is: 'heading', level: 4, text: label },
        { is: 'text', text: textAnswer(raw), isQuiet: false },
      ]
    case 'calculated':
      return [
        { is: 'heading', level: 4, text: label },
        { is: 'facts', facts: calculatedWords(question, setting) },
      ]
    case 'files':
      return fact(fileWords(question.key, setting).join('\n'))
    case 'declaration':
      return declarationParts(question, raw)
    default:
      return fact(answerWords(question, raw, setting))
  }
}

/** What stands beside its name on one page; more than that stands below it. */
const factCharacters = 600

function factParts(label: string, value: string): PaperPart[] {
  if (value.length <= factCharacters) return [{ is: 'facts', facts: [{ label, value }] }]
  return [
    { is: 'heading', level: 4, text: label },
    { is: 'text', text: value, isQuiet: false },
  ]
}

/** What the cells of a row may hold so that it stays within a page; longer rows are written one below the other. */
const [cellCharacters, rowCharacters] = [400, 2400]

function rowsParts(question: QuestionOf<'rows'>, setting: Setting): PaperPart[] {
  const { rows, foot } = rowWords(question, setting)
  const columns = question.columns.map((column) => ({
    header: localized(column.label),
    isFigure: holdsFigures(column),
  }))
  const label = localized(question.label)
  const most = Math.min(cellCharacters, rowCharacters / columns.length)
  if (rows.every((row) => row.every((cell) => cell.length <= most)))
    return [{ is: 'table', label, columns, rows, foot, namesRows: false, isBlank: false }]
  const written = foot ? [...rows, foot] : rows
  return written.flatMap((row, at): PaperPart[] => [
    { is: 'text', text: m.question_row({ row: localized(question.rowName), number: at + 1 }), isQuiet: true },
    ...columns.flatMap(({ header }, place) => factParts(header, row[place] ?? '')),
  ])
}

function tablePart(question: QuestionOf<'table'>, raw: unknown): PaperPart {
  const label = localized(question.label)
  return { is: 'table', label, ...tableWords(question, raw), namesRows: true, isBlank: false }
}
