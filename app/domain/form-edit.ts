import type { FormDefinition, QuestionGroup, Section } from './form.ts'
import { draftGroup, draftQuestion, draftSection } from './form-draft.ts'
import type { FormPlace } from './form-part.ts'
import type { Question } from './question.ts'
import type { LocalizedText } from './text.ts'

/** What a draft is made of, from the widest to the narrowest. */
export const pieceKinds = ['section', 'group', 'question'] as const

export type PieceKind = (typeof pieceKinds)[number]

/** One section, page or question with what it holds. */
export type Piece =
  { kind: 'section'; it: Section } | { kind: 'group'; it: QuestionGroup } | { kind: 'question'; it: Question }

/** The piece that stood in this part, from what was written down of it; nothing where it was none. */
export function pieceOf(part: string, stood: unknown): Piece | undefined {
  const kind = pieceKinds.find((it) => part.startsWith(`${it}:`))
  switch (kind) {
    case 'section':
      return { kind, it: draftSection.parse(stood) }
    case 'group':
      return { kind, it: draftGroup.parse(stood) }
    case 'question':
      return { kind, it: draftQuestion.parse(stood) }
    default:
      return undefined
  }
}

type Keyed = { key: string }
/** Changes a list, whatever it is of; `within` is the key of what holds it. */
type OfAnyList = <It extends Keyed>(list: It[], within: string | null) => It[]
type OfLists = {
  section?: (list: Section[]) => Section[]
  group?: (list: QuestionGroup[], section: string) => QuestionGroup[]
  question?: (list: Question[], group: string) => Question[]
}

/** Puts a piece where it is told to stand; at the end of its list, or of the form's last one, where that is not there. */
export function putPiece(definition: FormDefinition, piece: Piece, place: FormPlace): FormDefinition {
  const { within, at } = standing(definition, piece.kind, place)
  const into = <It extends Keyed>(it: It) => {
    return (list: It[], key: string | null = null) => (key === within ? inserted(list, it, at) : list)
  }
  switch (piece.kind) {
    case 'section':
      return mapLists(definition, { section: into(piece.it) })
    case 'group':
      return mapLists(definition, { group: into(piece.it) })
    case 'question':
      return mapLists(definition, { question: into(piece.it) })
  }
}

/** Replaces a question by what is made of it. */
export function changeQuestion(
  definition: FormDefinition,
  key: string,
  change: (question: Question) => Question,
): FormDefinition {
  return mapLists(definition, { question: (list) => list.map((it) => (it.key === key ? change(it) : it)) })
}

/** The words over a section or a page. */
export type Heading = { title: LocalizedText; intro?: LocalizedText | undefined }

/** Gives a section or a page other words over it. */
export function changeHeading(
  definition: FormDefinition,
  kind: 'section' | 'group',
  key: string,
  heading: Heading,
): FormDefinition {
  const change = <It extends Keyed>(list: It[]) =>
    list.map((it) => (it.key === key ? { ...it, ...heading } : it))
  return mapLists(definition, { [kind]: change })
}

/** Takes a section, page or question out of the form, with all that it holds. */
export function removePiece(definition: FormDefinition, kind: PieceKind, key: string): FormDefinition {
  return onLists(definition, kind, (list) => list.filter((it) => it.key !== key))
}

/** A list with one of its things a place further up or down. */
export function moved<It extends Keyed>(list: It[], key: string, by: -1 | 1): It[] {
  const at = list.findIndex((it) => it.key === key)
  const one = list[at]
  const other = list[at + by]
  if (!one || !other) return list
  return list.map((it) => (it === one ? other : it === other ? one : it))
}

function inserted<It>(list: It[], it: It, at: number): It[] {
  return [...list.slice(0, at), it, ...list.slice(at)]
}

function standing({ sections }: FormDefinition, kind: PieceKind, place: FormPlace): FormPlace {
  const around = {
    section: [null],
    group: keysOf(sections),
    question: keysOf(sections.flatMap((it) => it.groups)),
  }
  const holders: (string | null)[] = around[kind]
  return holders.includes(place.within) ? place : { within: holders.at(-1) ?? null, at: Infinity }
}

function keysOf(list: readonly Keyed[]): string[] {
  return list.map(({ key }) => key)
}

/** Changes the lists that pieces of this kind stand in. */
export function onLists(definition: FormDefinition, kind: PieceKind, change: OfAnyList): FormDefinition {
  return mapLists(definition, { [kind]: change })
}

function mapLists(definition: FormDefinition, { section, group, question }: OfLists): FormDefinition {
  const sections = definition.sections.map((it) => ({
    ...it,
    groups: (group?.(it.groups, it.key) ?? it.groups).map((inner) => ({
      ...inner,
      questions: question?.(inner.questions, inner.key) ?? inner.questions,
    })),
  }))
  return { ...definition, sections: section?.(sections) ?? sections }
}
