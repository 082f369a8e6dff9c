import { Refusal } from '#app/domain/refusal.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { formSlug } from '#app/domain/form-input.ts'
import { m } from '#app/messages/compiled/messages.js'
import { createForm, listFormFunders } from '#db/form.ts'
import { replaceDraft } from '#db/form-draft.ts'

import { postedText } from './posted-operation.ts'
import { refusalSentence } from './attempt.ts'
import { found, requireId } from './found.ts'

type Stored = { formId: string } | { problems: { field: string; text: string }[] }

/** Stores a form as what the post says: the draft of a form that is there, or a new form of a funder, which needs a title. */
export async function storeForm(
  personId: string,
  fields: FormData,
  definition: FormDefinition,
): Promise<Stored> {
  const [target, title] = [postedText(fields, 'target'), postedText(fields, 'title').trim()]
  if (target === '') return problem('target', m.problem_required_choice({ label: m.xlsform_store_as() }))
  if (!target.startsWith('new:')) {
    const formId = requireId(target)
    await replaceDraft(personId, formId, definition)
    return { formId }
  }
  if (title === '') return problem('title', m.problem_required({ label: m.xlsform_store_title() }))
  const funders = await listFormFunders(personId)
  const { id, locales } = found(funders.find((it) => `new:${it.id}` === target))
  const wanted = { funderId: id, slug: formSlug(title), title: { [locales[0] ?? 'es']: title } }
  return storeNew(personId, { ...wanted, definition })
}

async function storeNew(personId: string, form: Parameters<typeof createForm>[1]): Promise<Stored> {
  try {
    return { formId: await createForm(personId, form) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'form_slug_taken') throw error
    return problem('title', await refusalSentence(error))
  }
}

function problem(field: string, text: string): Stored {
  return { problems: [{ field, text }] }
}
