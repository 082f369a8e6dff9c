import { dateAnswer, isAnswered, partAnswer, textAnswer, textsAnswer } from './answer.ts'
import { dayFrom, monthFrom } from './calendar.ts'
import { monthCellParts } from './read-answer.ts'

/** An answer, or a part of it, as conditions see it: text, a day or a month in ISO form; nothing when empty. */
export function answerValue(raw: unknown, part: string | undefined): string | undefined {
  if (part !== undefined) return textValue(partAnswer(raw, part))
  if (typeof raw === 'string') return textValue(raw)
  const parts = dateAnswer(raw)
  return dayFrom(parts) ?? (parts.day === '' ? monthFrom(parts) : undefined)
}

/** The cell of a row as conditions see it. A month compares as `2027-03` even when typed `2027-3`. */
export function cellValue(cell: string): string | undefined {
  return monthFrom(monthCellParts(cell)) ?? textValue(cell)
}

function textValue(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : typed.trim()
}

/** Says whether this option is the one chosen, or among those chosen. */
export function isSelected(raw: unknown, wanted: string): boolean {
  return textAnswer(raw) === wanted || textsAnswer(raw).includes(wanted)
}

/** Says whether an answer, or a part of it, has anything in it. */
export function isPartAnswered(raw: unknown, part: string | undefined): boolean {
  return part === undefined ? isAnswered(raw) : partAnswer(raw, part).trim() !== ''
}
