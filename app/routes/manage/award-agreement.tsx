import { data, redirect } from 'react-router'

import { AgreementForm } from '#app/components/agreement-form.tsx'
import { AwardFrame } from '#app/components/award-frame.tsx'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { replyOf } from '#app/components/reply-of.ts'
import { agreementInput } from '#app/domain/award-input.ts'
import { paperRules } from '#app/domain/signed-paper.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { signedInAs } from '#app/http/context.ts'
import { readFiles } from '#app/http/form-with-files.ts'
import { type FormReply, checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { recordAgreementPapers } from '#db/award-agreement.ts'

import type { Route } from './+types/award-agreement'

const papers = { minutes: paperRules, agreement: paperRules }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const mayRecord = award.status === 'accepted' && known.roles.includes('officer')
  return { known, signedOn: award.agreementSignedOn, papers: award.papers, mayRecord }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known } = await caseAwardFor(context, params.id)
  const { fields, files } = await readFiles(request, papers)
  const form = checkForm(fields, agreementInput, { signed: m.award_agreement_day() })
  const { minutes, agreement } = files
  const wrong = Object.entries({ minutes, agreement }).flatMap(([field, file]) => {
    const text = file && paperSentence(file)
    return text ? [{ field, text }] : []
  })
  if (!form.ok || wrong.length > 0) {
    const reply = form.ok ? { problems: [], values: form.typed } : form.reply.data
    return data<FormReply>({ ...reply, problems: [...wrong, ...reply.problems] }, { status: 422 })
  }
  return attemptBeside({ typed: form.typed, fields: { signed_day_wrong: 'signed' } }, async () => {
    await recordAgreementPapers(known.id, by, { signedOn: form.input.day, minutes, agreement })
    return redirect(`/manage/applications/${known.id}/award?done=agreement`)
  })
}

export default function AwardAgreementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, ...kept } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_agreement_title()} {...{ problems, refusal }}>
      <AgreementForm id={known.id} {...kept} {...{ problems, values }} />
    </AwardFrame>
  )
}
