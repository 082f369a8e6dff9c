import { data, redirect } from 'react-router'

import type { FormDefinition } from '#app/domain/form.ts'
import type { FormPart } from '#app/domain/form-part.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { type DraftOutcome, changeDraft } from '#db/form-draft.ts'

import { attemptBeside } from './attempt-beside.ts'

/** Who changed the same part meanwhile, and everything that was typed. */
export type ConflictReply = { conflict: { by: string; at: Date }; values: Typed }

type DraftSave = {
  personId: string
  formId: string
  part: FormPart
  base: string
  typed: Typed
  change: (definition: FormDefinition) => FormDefinition
  /** Where a saved change leads; `changeId` is what an undo asks for. */
  done: (outcome: Extract<DraftOutcome, { outcome: 'saved' }>) => string
}

/**
 * Changes a part of a draft and leads on. What somebody changed meanwhile comes back as 409 with everything typed, for the
 * page to show both; a rule's no as 409 with its sentence.
 */
export async function saveDraft({ personId, formId, part, base, typed, change, done }: DraftSave) {
  return attemptBeside({ typed, fields: {} }, async () => {
    const outcome = await changeDraft(personId, formId, { part, base }, change)
    if (outcome.outcome === 'saved') return redirect(done(outcome))
    const { by, at } = outcome
    return data<ConflictReply>({ conflict: { by, at }, values: typed }, { status: 409 })
  })
}
