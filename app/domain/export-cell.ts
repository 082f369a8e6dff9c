import { type Answers, dateAnswer, filesAnswer, partAnswer, textAnswer, textsAnswer } from './answer.ts'
import { calculateLines } from './calculate.ts'
import { dayFrom, monthFrom } from './calendar.ts'
import type { CallFacts } from './call-facts.ts'
import { figureFrom } from './money.ts'
import type { Option, Question, QuestionOf } from './question.ts'
import { textIn } from './text.ts'

/** A figure is a number, a day or month is in ISO form, a choice its label; nothing where nothing was answered. */
export type ExportCell = string | number | undefined

/** What cells are written with: the answers, names of places and files by code and id, and the words of a language. */
export type ExportSetting = {
  answers: Answers
  facts: CallFacts
  placeNames: Readonly<Record<string, string>>
  fileNames: Readonly<Record<string, string>>
  locale: string
  yes: string
  no: string
}

/** Between several choices, or the names of several files, in one cell. */
export const separator = '; '

/** The cells of an answer, one for each of its columns. */
export function cellsOf(question: Question, setting: ExportSetting): ExportCell[] {
  const raw = setting.answers[question.key]
  switch (question.kind) {
    case 'note':
    case 'rows':
      return []
    case 'place':
      return question.levels.map(({ key }) => nameOf(partAnswer(raw, key), setting.placeNames))
    case 'calculated':
      return calculateLines(question, setting.answers, setting.facts).map(({ value, format }) =>
        format === 'text' ? value : figureCell(value ?? ''),
      )
    case 'table':
      return question.rows.flatMap((row) =>
        question.columns.map((it) => figureCell(partAnswer(raw, `${row.key}.${it.key}`))),
      )
    case 'point':
      return [figureCell(partAnswer(raw, 'latitude')), figureCell(partAnswer(raw, 'longitude'))]
    case 'files':
      return fileCells(question, raw, setting)
    case 'declaration':
      return [
        yesOrNo(partAnswer(raw, 'accepted'), setting),
        given(partAnswer(raw, 'name')),
        given(partAnswer(raw, 'role')),
        yesOrNo(partAnswer(raw, 'consent'), setting),
      ]
    default:
      return [oneCell(question, raw, setting)]
  }
}

type Single = Exclude<
  Question,
  { kind: 'note' | 'rows' | 'place' | 'calculated' | 'table' | 'point' | 'files' | 'declaration' }
>

function oneCell(question: Single, raw: unknown, setting: ExportSetting): ExportCell {
  const typed = textAnswer(raw)
  switch (question.kind) {
    case 'number':
    case 'money':
      return figureCell(typed)
    case 'date':
      return dayFrom(dateAnswer(raw)) ?? asTyped(raw)
    case 'month':
      return monthFrom(dateAnswer(raw)) ?? asTyped(raw)
    case 'yes_no':
      return yesOrNo(typed, setting)
    case 'one_of':
      return labelOf(question.options, typed, setting)
    case 'some_of':
      return given(
        textsAnswer(raw)
          .map((it) => labelOf(question.options, it, setting))
          .join(separator),
      )
    default:
      return given(typed)
  }
}

function fileCells(question: QuestionOf<'files'>, raw: unknown, { fileNames }: ExportSetting): ExportCell[] {
  const { files, promised } = filesAnswer(raw)
  const names = given(files.map((id) => fileNames[id] ?? id).join(separator))
  return question.promise ? [names, promised && (dayFrom(promised) ?? asTyped(promised))] : [names]
}

/** A figure as a number; what is no figure stays as it was typed. */
export function figureCell(typed: string): ExportCell {
  return figureFrom(typed)?.toNumber() ?? given(typed)
}

/** A choice by its label, or what was stored when the form no longer has it. */
export function labelOf(options: readonly Option[], value: string, { locale }: ExportSetting): ExportCell {
  const option = options.find((it) => it.value === value)
  return given(option ? textIn(option.label, locale) : value)
}

function yesOrNo(value: string, { yes, no }: ExportSetting): ExportCell {
  return value === 'yes' ? yes : value === 'no' ? no : given(value)
}

function nameOf(code: string, names: Readonly<Record<string, string>>): ExportCell {
  return given(names[code] ?? code)
}

function asTyped(raw: unknown): ExportCell {
  const { day, month, year } = dateAnswer(raw)
  return given([year, month, day].filter(Boolean).join('-'))
}

/** A text as it was typed; nothing where it has no words. */
export function given(text: string): ExportCell {
  return text.trim() === '' ? undefined : text
}
