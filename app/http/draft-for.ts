import { type RouterContextProvider, redirect } from 'react-router'

import { findForm } from '#db/form.ts'

import { signedInAs } from './context.ts'
import { found, requireId } from './found.ts'

/** The form of an address, if it is of a funder within which the person signed in is an officer; a 404 page otherwise. */
export async function formFor(context: Readonly<RouterContextProvider>, id: string) {
  const { personId } = context.get(signedInAs)
  return { personId, ...found(await findForm(personId, requireId(id))) }
}

/** The same with its draft; where none stands any more, the form's own page says so. */
export async function draftFor(context: Readonly<RouterContextProvider>, id: string) {
  const { draft, ...form } = await formFor(context, id)
  if (!draft) throw redirect(`/manage/forms/${form.id}?no=draft`)
  return { ...form, draft }
}
