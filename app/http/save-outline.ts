import { data } from 'react-router'

import { pieceOf, putPiece } from '#app/domain/form-edit.ts'
import { outlineChange, readOutlineMove } from '#app/domain/outline-move.ts'
import { posted } from '#app/domain/read-words.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findFormChange } from '#db/form-change.ts'

import type { draftFor } from './draft-for.ts'
import { found } from './found.ts'
import { saveDraft } from './save-draft.ts'

type Draft = Awaited<ReturnType<typeof draftFor>>

/** Does what a button of the outline asks for: moves, doubles or takes away a piece of the draft, or puts it back. */
export async function saveOutline(form: Draft, fields: FormData) {
  const undone = posted(fields, 'undo')
  if (undone !== '') return putBack(form, Number(undone), fields)
  const move = readOutlineMove(fields)
  if (!move) throw data(null, { status: 400 })
  const { writer, id: formId, draft } = form
  const base = move.move === 'duplicate' ? '' : move.base
  return saveDraft({
    ...{ writer, formId, base, fields },
    ...outlineChange(draft.definition, move, getLocale()),
    done: ({ changeId }) =>
      move.move === 'remove'
        ? `/manage/forms/${formId}/edit?done=removed&change=${changeId ?? ''}`
        : `/manage/forms/${formId}/edit?done=moved#${move.kind}-${move.key}`,
  })
}

/** Puts back what a change took away, where it stood; the draft must not have got it back meanwhile. */
async function putBack({ writer, id: formId, draft }: Draft, changeId: number, fields: FormData) {
  const change = Number.isSafeInteger(changeId) ? await findFormChange(formId, changeId) : undefined
  const { part, before, place } = found(change?.number === draft.number ? change : undefined)
  const piece = found(before === null ? undefined : pieceOf(part, before))
  return saveDraft({
    ...{ writer, formId, base: '', fields },
    part: `${piece.kind}:${piece.it.key}`,
    change: (it) => putPiece(it, piece, place ?? { within: null, at: Infinity }),
    done: () => `/manage/forms/${formId}/edit?done=restored#${piece.kind}-${piece.it.key}`,
  })
}
