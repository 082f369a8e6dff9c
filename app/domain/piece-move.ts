import type { FormDefinition } from './form.ts'
import { type PieceKind, moved, onLists, putPiece, removePiece } from './form-edit.ts'
import { type FormPlace, placeOf } from './form-part.ts'

/**
 * Moves a section, page or question one place up (-1) or down (1) among those beside it; from the edge of its list to the end
 * or the beginning of the one beside. The first and last of the form stay.
 */
export function movePiece(
  definition: FormDefinition,
  kind: PieceKind,
  key: string,
  by: -1 | 1,
): FormDefinition {
  const here = placeOf(definition, `${kind}:${key}`)
  const beside = here && kind !== 'section' ? besideEdge(definition, kind, { key, here, by }) : undefined
  if (beside === undefined || kind === 'section')
    return onLists(definition, kind, (list) => moved(list, key, by))
  return standAt(definition, kind, key, { within: beside, at: by < 0 ? Infinity : 0 })
}

/** Moves a page to the end of another section, or a question to the end of another page. */
export function movePieceInto(
  definition: FormDefinition,
  kind: 'group' | 'question',
  key: string,
  within: string,
): FormDefinition {
  return standAt(definition, kind, key, { within, at: Infinity })
}

function standAt(definition: FormDefinition, kind: 'group' | 'question', key: string, place: FormPlace) {
  const without = removePiece(definition, kind, key)
  const groups = definition.sections.flatMap((it) => it.groups)
  if (kind === 'group') {
    const group = groups.find((it) => it.key === key)
    return group ? putPiece(without, { kind, it: group }, place) : definition
  }
  const question = groups.flatMap((it) => it.questions).find((it) => it.key === key)
  return question ? putPiece(without, { kind, it: question }, place) : definition
}

type Edge = { key: string; here: FormPlace; by: -1 | 1 }

/** Which section or page lies beyond the edge at which a piece stands; nothing where it stands at none. */
function besideEdge({ sections }: FormDefinition, kind: 'group' | 'question', { key, here, by }: Edge) {
  const holders = kind === 'group' ? sections : sections.flatMap((it) => it.groups)
  const at = holders.findIndex((it) => it.key === here.within)
  const held = holders[at]
  const list: readonly { key: string }[] = held && 'groups' in held ? held.groups : (held?.questions ?? [])
  const edge = by < 0 ? list[0] : list.at(-1)
  return edge?.key === key ? holders[at + by]?.key : undefined
}
