import { type FormDefinition, type QuestionGroup, type Section, findGroup, findQuestion } from './form.ts'

/**
 * One piece of a form that somebody changes at a time, by its name: a whole section, page (group) or question, the heading
 * of a section or page, the order of everything, the rules across answers, or all of it.
 */
export type FormPart =
  | `${'section' | 'section_heading' | 'group' | 'group_heading' | 'question'}:${string}`
  | 'order'
  | 'rules'
  | 'whole'

/** Where a section, page or question stands: within which one, and at which place from 0. */
export type FormPlace = { within: string | null; at: number }

/** What stands in that part now; nothing where it is not there. */
export function findPart(definition: FormDefinition, part: FormPart): unknown {
  const [kind, key = ''] = part.split(':')
  switch (kind) {
    case 'section':
      return findSection(definition, key)
    case 'section_heading':
      return headingOf(findSection(definition, key))
    case 'group':
      return findGroup(definition, key)?.group
    case 'group_heading':
      return headingOf(findGroup(definition, key)?.group)
    case 'question':
      return findQuestion(definition, key)
    case 'order':
      return orderOf(definition)
    case 'rules':
      return { rules: definition.rules, requested: definition.requested }
    default:
      return definition
  }
}

/** The section with this key, if the form has it. */
export function findSection(definition: FormDefinition, wanted: string): Section | undefined {
  return definition.sections.find(({ key }) => key === wanted)
}

/** Where the section, page or question of this part stands; nothing where it is not there, or the part is another. */
export function placeOf({ sections }: FormDefinition, part: FormPart): FormPlace | undefined {
  const [kind, key] = part.split(':')
  const groups = sections.flatMap(({ groups }) => groups)
  if (kind === 'section') return placeIn(null, sections, key)
  const around = kind === 'group' ? sections.map((it) => placeIn(it.key, it.groups, key)) : []
  const above = kind === 'question' ? groups.map((it) => placeIn(it.key, it.questions, key)) : []
  return [...around, ...above].find((place) => place !== undefined)
}

/** Every section, page and question of the form, by the name of its part. */
export function piecesOf({ sections }: FormDefinition): FormPart[] {
  return sections.flatMap((section): FormPart[] => [
    `section:${section.key}`,
    ...section.groups.flatMap((group): FormPart[] => [
      `group:${group.key}`,
      ...group.questions.map((question): FormPart => `question:${question.key}`),
    ]),
  ])
}

/** The keys of the pages before and after this one, in the order of the form. */
export function pagesBeside({ sections }: FormDefinition, key: string) {
  const keys = sections.flatMap(({ groups }) => groups).map((group) => group.key)
  const at = keys.indexOf(key)
  return { previous: keys[at - 1], next: keys[at + 1] }
}

function placeIn(within: string | null, list: readonly { key: string }[], key: string | undefined) {
  const at = list.findIndex((it) => it.key === key)
  return at < 0 ? undefined : { within, at }
}

function headingOf(it: Section | QuestionGroup | undefined) {
  return it && { title: it.title, intro: it.intro }
}

function orderOf({ sections }: FormDefinition) {
  return sections.map(({ key, groups }) => ({
    key,
    groups: groups.map((group) => ({ key: group.key, questions: group.questions.map((it) => it.key) })),
  }))
}
