import { data, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { ReconsiderationBody } from '#app/components/reconsideration-body.tsx'
import { answerInput, reconsiderationField } from '#app/domain/reconsideration.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { type FormReply, readForm } from '#app/http/read-form.ts'
import { readReconsideration } from '#app/http/reconsideration-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { findReconsidering } from '#db/reconsideration-view.ts'
import { answerReconsideration, askToReconsider } from '#db/reconsideration.ts'

import type { Route } from './+types/reconsideration'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const known = await readCase(context, params.id)
  return { known, reconsidering: found(await findReconsidering(personId, known.id)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const isPaper = request.headers.get('Content-Type')?.startsWith('multipart/') === true
  return isPaper ? record(request, id, by) : answer(request, id, by)
}

type By = { personId: string }

async function answer(request: Request, id: string, by: By) {
  const labels = { answer: m.reconsider_answer_legend(), reason: m.reconsider_answer_label() }
  const form = await readForm(request, answerInput, labels)
  if (!form.ok) return form.reply
  return attemptBeside({ typed: form.typed, fields: { reason_missing: 'reason' } }, async () => {
    await answerReconsideration(id, by, form.input)
    return redirect(`/manage/applications/${id}/decision?done=${form.input.answer}`)
  })
}

/** What a paper asks, for an organization that does not use the portal. */
async function record(request: Request, id: string, by: By) {
  const { form, file } = await readReconsideration(request)
  const wrong = paperSentence(file)
  if (!form.ok) return form.reply
  if (wrong) {
    const problems = [{ field: reconsiderationField, text: wrong }]
    return data<FormReply>({ problems, values: form.typed }, { status: 422 })
  }
  return attemptBeside({ typed: form.typed, fields: { reason_missing: 'reason' } }, async () => {
    await askToReconsider(id, by, { ...form.input, file })
    return redirect(`/manage/applications/${id}/reconsideration`)
  })
}

export default function ReconsiderationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, reconsidering } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(`${m.reconsider_manage_title()} ${known.reference}`, problems)}</title>
      <CaseHead known={known} part="decision" above={<CaseProblems {...{ problems, refusal }} />} />
      <ReconsiderationBody {...{ known, reconsidering, problems }} values={actionData?.values ?? {}} />
    </>
  )
}
