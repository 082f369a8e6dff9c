import type { Node } from './survey-tree.ts'

/** Which kinds of question each type of the format may be; the first one where `minka::kind` says nothing. */
const kindsOf = {
  text: ['short_text', 'long_text', 'phone', 'email', 'identifier', 'place', 'table'],
  integer: ['number'],
  decimal: ['number', 'money'],
  date: ['date', 'month'],
  select_one: ['one_of', 'yes_no'],
  select_multiple: ['some_of'],
  geopoint: ['point'],
  file: ['files'],
  image: ['files'],
  note: ['note', 'calculated'],
  calculate: ['calculated'],
  acknowledge: ['declaration'],
} as const

export type SurveyType = keyof typeof kindsOf
export type Kind = (typeof kindsOf)[SurveyType][number]

/** The kind of question that a row asks for; says so where there is no such type, or where the two do not go together. */
export function readKind({ type, line }: Node): Kind | undefined {
  if (!isType(type)) {
    line.fault('type_unknown', 'type', { type })
    return undefined
  }
  const kinds: readonly Kind[] = kindsOf[type]
  const asked = line.text('minka::kind')
  const named = kinds.find((kind) => kind === asked)
  if (asked !== '' && named === undefined) {
    line.fault('kind_not_of_type', 'minka::kind', { kind: asked, type, known: kinds.join(', ') })
    return undefined
  }
  return named ?? byAppearance(type, line.text('appearance')) ?? kinds[0]
}

function isType(type: string): type is SurveyType {
  return Object.hasOwn(kindsOf, type)
}

function byAppearance(type: SurveyType, appearance: string): Kind | undefined {
  const words = appearance.split(/\s+/)
  if (type === 'text' && words.includes('multiline')) return 'long_text'
  return type === 'date' && words.includes('month-year') ? 'month' : undefined
}
