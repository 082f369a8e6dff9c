import { blankQuestion } from './blank-question.ts'
import type { EditorProblem } from './editor-problem.ts'
import { type FormDefinition, findGroup } from './form.ts'
import type { Piece, PieceKind } from './form-edit.ts'
import { isKey, proposeKey, takenKeys } from './form-key.ts'
import { type FormPlace, findSection } from './form-part.ts'
import { questionKinds } from './question.ts'
import type { PostedForm } from './read-answer.ts'
import { posted, readWords, tooLong } from './read-words.ts'
import { isReserved } from './reserved-key.ts'

type NewPieceSetting = { locales: readonly string[]; definition: FormDefinition }

/** Where a new piece stands: at the end of what holds it; nothing where that is not there. */
export function placeForNew(
  definition: FormDefinition,
  kind: PieceKind,
  within: string | null,
): FormPlace | undefined {
  if (kind === 'section') return { within: null, at: definition.sections.length }
  const holds =
    kind === 'group'
      ? findSection(definition, within ?? '')?.groups
      : findGroup(definition, within ?? '')?.group.questions
  return holds && { within, at: holds.length }
}

/** Where a new page or question can stand: the sections, or the pages. */
export function placesForNew({ sections }: FormDefinition, kind: PieceKind) {
  const holders = kind === 'group' ? sections : sections.flatMap(({ groups }) => groups)
  return holders.map(({ key, title }) => ({ key, title }))
}

/** A new section, page or question as it was posted: its words, for a question its kind, and a key, else proposed from them. */
export function readNewPiece(
  kind: PieceKind,
  form: PostedForm,
  { locales, definition }: NewPieceSetting,
): { piece: Piece } | { problems: EditorProblem[] } {
  const words = readWords(form, 'title', { locales, before: undefined, isOptional: false }) ?? {}
  const [source = ''] = locales
  const taken = takenKeys(definition, kind)
  const key = posted(form, 'key') || proposeKey(Object.values(words)[0] ?? '', taken, kind)
  const asked = questionKinds.find((it) => it === posted(form, 'kind'))
  const problems: EditorProblem[] = [
    ...(Object.keys(words).length === 0 ? [{ field: `title.${source}`, code: 'required' } as const] : []),
    ...tooLong(form, 'title', { locales, isLong: false }),
    ...(isKey(key) ? [] : [{ field: 'key', code: 'not_a_key' } as const]),
    ...(taken.includes(key) ? [{ field: 'key', code: 'key_taken' } as const] : []),
    ...(isReserved(key, kind === 'question' ? kind : 'part')
      ? [{ field: 'key', code: 'key_reserved' } as const]
      : []),
    ...(kind === 'question' && !asked ? [{ field: 'kind', code: 'required' } as const] : []),
  ]
  if (problems.length > 0) return { problems }
  if (kind === 'question' && asked) return { piece: { kind, it: blankQuestion(asked, key, words) } }
  if (kind === 'section') return { piece: { kind, it: { key, title: words, groups: [] } } }
  return { piece: { kind: 'group', it: { key, title: words, questions: [] } } }
}
