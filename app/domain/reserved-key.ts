import type { FormFault } from './form-fault.ts'
import type { Question } from './question.ts'

/** The names that fields and parts of the portal's own have on pages of questions: inputs are named after questions too. */
export const namesOfPages = [
  'asked',
  'declared',
  'for_whom',
  'main',
  'next',
  'op',
  'remove_file',
  'row_move',
  'stay',
] as const

/** What every object has without anybody giving it: answers, rows and cells are read by their names. */
const namesOfObjects = ['constructor', 'prototype'] as const

/** Says whether nothing of a form may be named so, or only no question. */
export function isReserved(key: string, of: 'question' | 'part'): boolean {
  return (
    namesOfObjects.some((it) => it === key) || (of === 'question' && namesOfPages.some((it) => it === key))
  )
}

type Keyed = { key: string }

/** The names in a form that it may not have, each with its place. */
export function reservedKeys(
  questions: readonly Question[],
  sections: readonly (Keyed & { groups: readonly Keyed[] })[],
): FormFault[] {
  const faults: FormFault[] = []
  const look = (key: string, of: 'question' | 'part', at: FormFault['at']) => {
    if (isReserved(key, of)) faults.push({ code: 'reserved_key', at, facts: { key } })
  }
  for (const section of sections) {
    look(section.key, 'part', { section: section.key })
    for (const group of section.groups) look(group.key, 'part', { section: section.key, group: group.key })
  }
  for (const question of questions) {
    look(question.key, 'question', { question: question.key })
    for (const key of keysWithin(question)) look(key, 'part', { question: question.key, column: key })
  }
  return faults
}

function keysWithin(question: Question): string[] {
  switch (question.kind) {
    case 'rows':
      return question.columns.map(({ key }) => key)
    case 'table':
      return [...question.rows, ...question.columns].map(({ key }) => key)
    case 'place':
      return question.levels.map(({ key }) => key)
    case 'calculated':
      return question.lines.map(({ key }) => key)
    default:
      return []
  }
}
