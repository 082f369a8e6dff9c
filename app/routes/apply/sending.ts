import { redirect } from 'react-router'

import { isBeingWritten } from '#app/domain/applicant-status.ts'
import { declarationsOf } from '#app/domain/application-pages.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { signedOut } from '#app/http/access.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { postedText } from '#app/http/posted-operation.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { declarationProblems, sendApplication, sendingFacts } from '#app/http/send-application.ts'

import type { Route } from './+types/sending'

/** What a device sends when its writer sends an application: the declaration, maybe long after, and what its clock said. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const view = await applicationFor(context, params.id)
  await limit('submit', context, personId)
  const post = await readAnswerPost(request, declarationsOf(view))
  if (postedText(post.fields, 'person') !== personId) throw signedOut()
  // An earlier try arrived, and its answer was lost.
  if (!isBeingWritten(view.status)) return Response.json({ outcome: 'sent' })

  const problems = await declarationProblems(personId, view, post).catch(refused)
  if (problems === 'refused' || problems.length > 0) return Response.json({ outcome: 'refused' })
  const facts = sendingFacts(context.get(requestFacts).reachedUsAt, post)
  const outcome = await sendApplication(view, { personId, ...facts }).then(() => 'sent', refused)
  return Response.json({ outcome })
}

function refused(error: unknown): 'refused' {
  if (error instanceof Refusal) return 'refused'
  throw error
}

/** Opened as a page it leads to the application. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { id } = await applicationFor(context, params.id)
  return redirect(`/apply/${id}`)
}
