import { type RouterContextProvider, redirect } from 'react-router'

import { typedWords } from '#app/domain/parked-post.ts'
import { findForm } from '#db/form.ts'

import { readFields } from './body.ts'
import { signedInAs } from './context.ts'
import { found, requireId } from './found.ts'
import { keepFields } from './parked.ts'

type Asking = { request: Request; context: Readonly<RouterContextProvider> }

/** Who changes a draft, and with which request. Nothing of it belongs into what a page is sent. */
export type Writer = { personId: string; request: Request }

/** The form of an address, if it is of a funder within which the person signed in is an officer; a 404 page otherwise. */
export async function formFor(context: Readonly<RouterContextProvider>, id: string) {
  const { personId } = context.get(signedInAs)
  return { personId, ...found(await findForm(personId, requireId(id))) }
}

/**
 * The same with its draft; where none stands any more, the form's own page says so. What was posted for the draft is kept
 * for its writer.
 */
export async function draftFor({ request, context }: Asking, id: string) {
  const { draft, personId, ...form } = await formFor(context, id)
  const writer: Writer = { personId, request }
  if (!draft)
    throw await withoutDraft(writer, form.id, request.method === 'POST' ? await readFields(request) : null)
  return { ...form, draft, writer }
}

/** Where someone is led whose draft was published or discarded meanwhile. */
export async function withoutDraft({ personId, request }: Writer, formId: string, fields: FormData | null) {
  const texts = [...(fields ?? [])].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const isTyped = fields !== null && typedWords(texts).length > 0
  const cookie = isTyped ? await keepFields(request, fields, personId) : undefined
  const page = `/manage/forms/${formId}?no=draft`
  return cookie ? redirect(`${page}&kept=1`, { headers: { 'Set-Cookie': cookie } }) : redirect(page)
}
