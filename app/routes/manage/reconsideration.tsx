import { data, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { ReconsiderationBody } from '#app/components/reconsideration-body.tsx'
import { askReconsideration, reconsiderationField } from '#app/domain/reconsideration.ts'
import { lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { readCase } from '#app/http/case-read.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import type { FormReply } from '#app/http/read-form.ts'
import { answerByPost, readReconsideration } from '#app/http/reconsideration-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { previewLetters } from '#db/letter-preview.ts'
import { findReconsidering } from '#db/reconsideration-view.ts'
import { askToReconsider } from '#db/reconsideration.ts'

import type { Route } from './+types/reconsideration'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const by = context.get(signedInAs)
  const known = await readCase(context, params.id)
  const reconsidering = found(await findReconsidering(by.personId, known.id))
  const paper = { reason: '…', fileId: known.id }
  const { letters } = await lettersOf(async () =>
    reconsidering.until
      ? previewLetters(known.id, by, (file, signed) => askReconsideration(file, paper, signed))
      : [],
  )
  return { known, reconsidering, letters }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const isPaper = request.headers.get('Content-Type')?.startsWith('multipart/') === true
  return isPaper ? record(request, id, by) : answerByPost(request, id, by)
}

type By = { personId: string }

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
  const { known, reconsidering, letters } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(`${m.reconsider_manage_title()} ${known.reference}`, problems)}</title>
      <CaseHead known={known} part="decision" above={<CaseProblems {...{ problems, refusal }} />} />
      <LetterFirst reply={actionData} button={m.reconsider_answer_send()}>
        <ReconsiderationBody
          {...{ known, reconsidering, letters, problems }}
          values={actionData?.values ?? {}}
        />
      </LetterFirst>
    </>
  )
}
