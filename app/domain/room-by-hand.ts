import type { QuestionOf } from './question.ts'

const [wordsOnLine, charactersOnLine] = [9, 60]
const [fewestLines, mostLines] = [3, 24]
const [fewestRows, mostRows] = [4, 12]

type Worded = {
  words?: { max?: number | undefined } | undefined
  characters?: { max?: number | undefined } | undefined
}

/** How many lines someone needs who writes by hand as much as the question takes; a page at most. */
export function linesByHand(question: QuestionOf<'short_text' | 'long_text'>): number {
  const lines = fullLines(question)
  if (question.kind === 'short_text') return lines === undefined ? 1 : Math.min(lines, 2)
  return Math.min(Math.max(lines ?? 12, fewestLines), mostLines)
}

/** How many empty rows a paper offers: a third of what the question takes, within what a page holds, and what it needs at least. */
export function rowsByHand({ min, max }: Pick<QuestionOf<'rows'>, 'min' | 'max'>): number {
  const enough = Math.min(Math.max(Math.ceil(max / 3), fewestRows), mostRows)
  return Math.min(max, Math.max(min, enough))
}

function fullLines({ words, characters }: Worded): number | undefined {
  if (words?.max !== undefined) return Math.ceil(words.max / wordsOnLine)
  return characters?.max === undefined ? undefined : Math.ceil(characters.max / charactersOnLine)
}
