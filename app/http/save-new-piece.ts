import { type Piece, putPiece } from '#app/domain/form-edit.ts'
import type { FormPlace } from '#app/domain/form-part.ts'

import type { draftFor } from './draft-for.ts'
import { editorReply, typedOf } from './editor-reply.ts'
import { saveDraft } from './save-draft.ts'

type Draft = Pick<Awaited<ReturnType<typeof draftFor>>, 'writer' | 'id'>
type NewPiece = { piece: Piece; place: FormPlace; fields: FormData }

/** Adds a piece to a draft and leads to where the rest of it is written. Its key may have been taken a moment ago. */
export async function saveNewPiece({ writer, id: formId }: Draft, { piece, place, fields }: NewPiece) {
  const { kind, it } = piece
  const saved = await saveDraft({
    ...{ writer, formId, base: '', fields },
    part: `${kind}:${it.key}`,
    change: (definition) => putPiece(definition, piece, place),
    done: () =>
      kind === 'question'
        ? `/manage/forms/${formId}/edit/questions/${it.key}`
        : `/manage/forms/${formId}/edit?done=saved#${kind}-${it.key}`,
  })
  const isTaken = 'data' in saved && saved.data.conflict
  return isTaken ? editorReply([{ field: 'key', code: 'key_taken' }], typedOf(fields)) : saved
}
