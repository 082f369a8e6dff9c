import { data, redirect } from 'react-router'

import { CaseHead } from '#app/components/case-head.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { problemOf } from '#app/components/field-problem.ts'
import { pageTitle } from '#app/components/page-title.ts'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { WithdrawForm } from '#app/components/withdraw-form.tsx'
import { withdraw } from '#app/domain/application-leave.ts'
import { paperField, paperRules } from '#app/domain/signed-paper.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found, requireId } from '#app/http/found.ts'
import { readOneFile } from '#app/http/one-file.ts'
import type { FormReply } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findCaseHead } from '#db/case-view.ts'
import { previewLetters } from '#db/letter-preview.ts'
import { withdrawOnPaper } from '#db/withdrawal.ts'

import type { Route } from './+types/withdraw'

export async function loader({ params, context }: Route.LoaderArgs) {
  const by = context.get(signedInAs)
  const known = found(await findCaseHead(by.personId, requireId(params.id)))
  const preview = await attempt(async () => ({
    letters: await previewLetters(known.id, by, (file, signed) =>
      withdraw(file, { signedPaperId: paperField }, signed),
    ),
  }))
  const refused = 'data' in preview ? preview.data.refusal : undefined
  return { known, refused, letters: 'letters' in preview ? preview.letters : [] }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { id } = found(await findCaseHead(by.personId, requireId(params.id)))
  const paper = await readOneFile(request, paperField, paperRules)
  const problem = paperSentence(paper)
  if (!paper || problem) {
    const problems = [{ field: paperField, text: problem ?? '' }]
    return data<FormReply>({ problems, values: {} }, { status: 422 })
  }

  return attempt(async () => {
    await withdrawOnPaper(id, by, paper)
    return redirect(`/manage/applications/${id}?done=withdraw`)
  })
}

export default function WithdrawPage({
  loaderData: { known, refused, letters },
  actionData,
}: Route.ComponentProps) {
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  return (
    <>
      <title>{pageTitle(m.manage_withdraw_title(), problems)}</title>
      <CaseHead
        known={known}
        part="case"
        above={<CaseProblems problems={problems} refusal={refusal ?? refused} />}
      />
      <WithdrawForm letters={letters} error={problemOf(problems, paperField)} />
    </>
  )
}
