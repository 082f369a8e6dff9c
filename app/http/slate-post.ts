import { data, redirect } from 'react-router'

import { decisionsOfSlate } from '#app/domain/slate-decisions.ts'
import { proposeSlateInput, slateForm, slateReasonsForm } from '#app/domain/slate-input.ts'
import { refuseUnless } from '#app/domain/refusal.ts'
import { slateDimensions } from '#app/domain/slate.ts'
import { textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { planBatch } from '#db/decision-batch.ts'
import type { SlateMaterial } from '#db/slate-problem.ts'
import { type SlateReason, type StoredSlate, createSlate, recordSlateReasons, saveSlate } from '#db/slate.ts'

import { attempt } from './attempt.ts'
import { attemptBeside } from './attempt-beside.ts'
import { readFields } from './body.ts'
import { checkForm } from './read-form.ts'
import { answerOf, slateView, tryRequest } from './slate-page.ts'

type Post = {
  personId: string
  slug: string
  material: SlateMaterial
  stored: StoredSlate
  reasons: SlateReason[]
}

/** What was posted to a slate: its rules to be tried or kept, reasons, or that its awards be proposed. */
export async function postSlate(request: Request, post: Post) {
  const fields = await readFields(request)
  switch (fields.get('intent')) {
    case 'reasons':
      return keepReasons(fields, post)
    case 'propose':
      return propose(fields, post)
    default:
      return ask(fields, post)
  }
}

const address = ({ slug, stored }: Post, id: string = stored.id) => `/manage/calls/${slug}/slates/${id}`

/** Trying keeps nothing, and is answered by the page itself. */
async function ask(fields: FormData, post: Post) {
  const { personId, material, stored, reasons } = post
  const references = material.problem.candidates.flatMap((it) => (it.full === null ? [] : [it.reference]))
  const schema = slateForm({
    groups: material.call.groups,
    references,
    remaining: material.problem.remaining,
  })
  const form = checkForm(fields, schema, labelsOf(material))
  if (!form.ok) return form.reply
  const { intent, name, request } = form.input
  if (intent === 'try') {
    const answer = await tryRequest(material, request)
    return data({ tried: slateView(material, { request, answer, reasons }), values: form.typed })
  }
  const callId = material.call.id
  return attemptBeside({ typed: form.typed, fields: { slate_name_taken: 'name' } }, async () => {
    const kept = { name: name === '' ? stored.name : name, request }
    if (intent === 'copy') return redirect(address(post, await createSlate(personId, callId, kept)))
    await saveSlate(personId, { callId, id: stored.id }, kept)
    return redirect(`${address(post)}?done=saved`)
  })
}

async function keepReasons(fields: FormData, post: Post) {
  const { personId, material, stored } = post
  const { answer } = await answerOf(stored, material)
  const ids = answer.slate?.departures.map(({ id }) => id) ?? []
  const form = checkForm(fields, slateReasonsForm(ids))
  if (!form.ok) return form.reply
  return attempt(async () => {
    await recordSlateReasons(personId, { callId: material.call.id, id: stored.id }, form.input)
    return redirect(`${address(post)}?done=reasons`)
  })
}

/** What was seen is what is proposed: a slate that changed meanwhile is looked at again. */
async function propose(fields: FormData, post: Post) {
  const { personId, slug, material, stored, reasons } = post
  const form = checkForm(fields, proposeSlateInput, { rest: m.slate_rest() })
  if (!form.ok) return form.reply
  return attempt(async () => {
    const { answer, basis } = await answerOf(stored, material)
    refuseUnless(basis === form.input.basis, 'slate_moved')
    const told = new Map(reasons.map((it) => [it.applicationId, it.reason]))
    const targets = decisionsOfSlate(answer, material.rows, { told, rest: form.input.rest })
    const request = { batch: 'propose', slateId: stored.id } as const
    const batch = await planBatch(personId, { callId: material.call.id, request, targets })
    return redirect(`/manage/calls/${slug}/decisions/${batch}`)
  })
}

function labelsOf({ call }: SlateMaterial) {
  const bounds = slateDimensions.flatMap((of) =>
    call.groups[of].flatMap(({ key, name }): [string, string][] => {
      const group = textIn(name, getLocale())
      return [
        [`least-${of}-${key}`, m.slate_least_of({ group })],
        [`most-${of}-${key}`, m.slate_most_of({ group })],
      ]
    }),
  )
  return {
    name: m.slate_name(),
    budget: m.slate_budget(),
    threshold: m.slate_threshold(),
    'partial-least': m.slate_partial_least(),
    'partial-step': m.slate_partial_step(),
    in: m.slate_pin_in(),
    out: m.slate_pin_out(),
    ...Object.fromEntries(bounds),
  }
}
