import { data } from 'react-router'

import { isAnswerable } from '#app/domain/applicant-status.ts'
import { questionsOfSection } from '#app/domain/form.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { answerUpload } from '#app/http/files/resumable.ts'
import { found, requireId } from '#app/http/found.ts'
import { limit } from '#app/http/limits.ts'
import type { ApplicantView } from '#db/applicant-view.ts'

import type { Route } from './+types/uploads'

/** Where a device asks how much of an upload has arrived. What has is read nowhere before it is a file of the answer. */
export async function loader(args: Route.LoaderArgs) {
  if (args.request.method !== 'HEAD') throw data(null, { status: 404 })
  return received(args)
}

/** Where a device sends a file in parts, each on top of those before, over a line that breaks. */
export async function action(args: Route.ActionArgs) {
  return received(args)
}

async function received({ request, params, context }: Route.LoaderArgs | Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const view = await applicationFor(context, params.id)
  const question = openQuestion(view, params.question)
  if (params.upload !== undefined) requireId(params.upload)
  if (request.method === 'POST') await limit('upload', context, personId)
  return answerUpload(request, { personId, applicationId: view.id, question })
}

function openQuestion(view: ApplicantView, key: string) {
  const open = view.definition.sections.filter((section) => isAnswerable(view, section.key))
  const question = found(open.flatMap(questionsOfSection).find((it) => it.key === key))
  if (question.kind !== 'files') throw data(null, { status: 404 })
  return question
}
