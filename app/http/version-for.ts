import type { RouterContextProvider } from 'react-router'

import { findFormVersion } from '#db/form.ts'

import { formFor } from './draft-for.ts'
import { found } from './found.ts'

/** A version of a form by its number: published, or the one in draft. */
export async function versionFor(
  context: Readonly<RouterContextProvider>,
  { form: id, number: text }: { form: string; number: string },
) {
  const { draft, personId, ...form } = await formFor(context, id)
  const number = found(/^\d{1,6}$/.test(text) ? Number(text) : undefined)
  const isDraft = draft?.number === number
  const definition = isDraft
    ? draft.definition
    : found(await findFormVersion(personId, form.id, number)).definition
  return { form, personId, number, isDraft, definition }
}
