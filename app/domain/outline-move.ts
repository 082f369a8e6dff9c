import { copyOf } from './copy-piece.ts'
import { type FormDefinition, findGroup, questionsOfSection } from './form.ts'
import { type PieceKind, putPiece, removePiece } from './form-edit.ts'
import { type FormPart, findSection, placeOf } from './form-part.ts'
import { type FormUse, usesOf } from './form-uses.ts'
import type { PostedForm } from './read-answer.ts'
import { movePiece, movePieceInto } from './piece-move.ts'
import { posted } from './read-words.ts'
import { Refusal } from './refusal.ts'
import { useNames } from './use-names.ts'

const moves = ['up', 'down', 'remove', 'duplicate', 'into'] as const

/** What a button of the outline asks for: of which piece, on top of which state of what it changes. */
export type OutlineMove = {
  move: (typeof moves)[number]
  kind: PieceKind
  key: string
  base: string
  into: string
}

/** The name of the outline's buttons; their value is `outlineMoveValue`. */
export const outlineMoveField = 'do'

/** The value of a button: `remove:question:budget` and the state that its page saw, where the form has no field for it. */
export function outlineMoveValue(
  move: OutlineMove['move'],
  kind: PieceKind,
  key: string,
  base?: string,
): string {
  return [move, kind, key, ...(base === undefined ? [] : [base])].join(':')
}

/** The move that was pressed; nothing for any other value. */
export function readOutlineMove(form: PostedForm): OutlineMove | undefined {
  const value = posted(form, outlineMoveField)
  const [, word, kind, key = '', base] =
    /^(\w+):(section|group|question):([a-z][a-z0-9_]*)(?::([\w-]*))?$/.exec(value) ?? []
  const move = moves.find((it) => it === word)
  if (!move || (kind !== 'section' && kind !== 'group' && kind !== 'question')) return undefined
  return { move, kind, key, base: base ?? posted(form, 'base'), into: posted(form, 'into') }
}

/** Which part of the draft a move changes, and how. Refuses to take away what a condition elsewhere leans on. */
export function outlineChange(
  definition: FormDefinition,
  { move, kind, key, into }: OutlineMove,
  locale: string,
): { part: FormPart; change: (definition: FormDefinition) => FormDefinition } {
  const part: FormPart = `${kind}:${key}`
  switch (move) {
    case 'up':
    case 'down':
      return { part: 'order', change: (it) => movePiece(it, kind, key, move === 'up' ? -1 : 1) }
    case 'into':
      return { part: 'order', change: (it) => (kind === 'section' ? it : movePieceInto(it, kind, key, into)) }
    case 'remove':
      return { part, change: (it) => removed(it, kind, key, locale) }
    case 'duplicate': {
      const copy = copyOf(definition, kind, key)
      const place = placeOf(definition, part)
      if (!copy || !place) return { part, change: (it) => it }
      const beside = { ...place, at: place.at + 1 }
      const copied: FormPart = `${kind}:${copy.it.key}`
      return { part: copied, change: (it) => putPiece(it, copy, beside) }
    }
  }
}

function removed(definition: FormDefinition, kind: PieceKind, key: string, locale: string): FormDefinition {
  const by = useNames(usesElsewhere(definition, keysIn(definition, kind, key)), locale)
  if (by !== '') throw new Refusal('still_used', { by })
  return removePiece(definition, kind, key)
}

function usesElsewhere(definition: FormDefinition, keys: readonly string[]): FormUse[] {
  const uses = keys.flatMap((question) => usesOf(definition, { question }, keys))
  return uses.filter((use, at) => uses.findIndex((it) => userOf(it) === userOf(use)) === at)
}

function userOf(use: FormUse) {
  return 'question' in use ? use.question : use.rule
}

function keysIn(definition: FormDefinition, kind: PieceKind, key: string): string[] {
  if (kind === 'question') return [key]
  const section = kind === 'section' ? findSection(definition, key) : undefined
  const questions = section
    ? questionsOfSection(section)
    : (findGroup(definition, key)?.group.questions ?? [])
  return questions.map((it) => it.key)
}
