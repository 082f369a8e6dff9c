import { type FormDefinition, findGroup, findQuestion } from './form.ts'
import type { Piece, PieceKind } from './form-edit.ts'
import { takenKeys, unused } from './form-key.ts'
import { findSection } from './form-part.ts'
import { type Plain, isPlain } from './plain-value.ts'
import { draftGroup, draftQuestion, draftSection } from './form-draft.ts'

/**
 * A second section, page or question like this one, under keys of its own. What is asked within it leans on what was copied
 * with it; on everything else as before.
 */
export function copyOf(definition: FormDefinition, kind: PieceKind, key: string): Piece | undefined {
  const renamed = renaming(definition)
  switch (kind) {
    case 'section': {
      const it = findSection(definition, key)
      return it && { kind, it: draftSection.parse(renamed(it, kind)) }
    }
    case 'group': {
      const it = findGroup(definition, key)?.group
      return it && { kind, it: draftGroup.parse(renamed(it, kind)) }
    }
    case 'question': {
      const it = findQuestion(definition, key)
      return it && { kind, it: draftQuestion.parse(renamed(it, kind)) }
    }
  }
}

type Keyed = { key: string; groups?: readonly Keyed[]; questions?: readonly Keyed[] }

/** Gives new keys to a piece and to what it holds. */
function renaming(definition: FormDefinition) {
  const next = (kind: PieceKind) => {
    const taken = takenKeys(definition, kind)
    return (key: string) => {
      const free = unused(key, taken)
      taken.push(free)
      return free
    }
  }
  const [section, group, question] = [next('section'), next('group'), next('question')]
  return (it: Keyed, kind: PieceKind): unknown => {
    const groups = kind === 'group' ? [it] : (it.groups ?? [])
    const questions = kind === 'question' ? [it] : groups.flatMap((inner) => inner.questions ?? [])
    const keys = new Map(questions.map(({ key }) => [key, question(key)]))
    const asked = (one: Keyed) => ({ ...leaningOn(one, keys), key: keys.get(one.key) })
    const page = (one: Keyed) => ({ ...one, key: group(one.key), questions: one.questions?.map(asked) })
    if (kind === 'question') return asked(it)
    return kind === 'group' ? page(it) : { ...it, key: section(it.key), groups: groups.map(page) }
  }
}

/** The same with the questions in its conditions and sums by their new keys; a column's key is its rows' own. */
function leaningOn(it: object, keys: ReadonlyMap<string, string>): Plain {
  const parts = Object.entries(it).map(([name, inner]: [string, unknown]): [string, unknown] => [
    name,
    walk(inner, keys),
  ])
  return Object.fromEntries<unknown>(parts)
}

function walk(it: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(it)) return it.map((inner: unknown) => walk(inner, keys))
  if (!isPlain(it)) return it
  const { op, key } = it
  const isNamed = typeof op === 'string' && op !== 'column' && typeof key === 'string'
  return { ...leaningOn(it, keys), ...(isNamed && { key: keys.get(key) ?? key }) }
}
