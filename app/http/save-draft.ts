import { data, redirect } from 'react-router'

import type { FormDefinition } from '#app/domain/form.ts'
import type { FormPart } from '#app/domain/form-part.ts'
import { posted } from '#app/domain/read-words.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { type DraftOutcome, changeDraft } from '#db/form-draft.ts'

import { refusalSentence } from './attempt.ts'
import { type Writer, withoutDraft } from './draft-for.ts'
import { type EditorReply, typedOf } from './editor-reply.ts'

type DraftSave = {
  writer: Writer
  formId: string
  part: FormPart
  /** What was posted: everything typed, and unless another is named the state of the part that its page saw. */
  fields: FormData
  base?: string
  change: (definition: FormDefinition) => FormDefinition
  /** What the change would store, to be shown beside what somebody else stored meanwhile. */
  mine?: object
  /** Where a saved change leads; `changeId` is what an undo asks for. */
  done: (outcome: Extract<DraftOutcome, { outcome: 'saved' }>) => string
}

/**
 * Changes a part of a draft and leads on. What somebody changed meanwhile comes back as 409 with everything typed, for the
 * page to show both; a rule's no as 409 with its sentence. Where the draft itself is gone, what was typed is kept.
 */
export async function saveDraft(save: DraftSave) {
  const { writer, formId, part, fields, base = posted(fields, 'base'), change, mine, done } = save
  const values = typedOf(fields)
  try {
    const outcome = await changeDraft(writer.personId, formId, { part, base }, change)
    if (outcome.outcome === 'saved') return redirect(done(outcome))
    const { by, at, ...written } = outcome.theirs
    const conflict = { by, at, change: written, ...(mine && { mine }) }
    return data<EditorReply>({ conflict, values }, { status: 409 })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not_found') throw data(null, { status: 404 })
    if (error.code === 'no_draft') return withoutDraft(writer, formId, fields)
    return data<EditorReply>({ refusal: await refusalSentence(error), values }, { status: 409 })
  }
}
