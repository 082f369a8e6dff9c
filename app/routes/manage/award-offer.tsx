import { data, redirect } from 'react-router'

import { AwardFrame } from '#app/components/award-frame.tsx'
import { ExtendOfferForm } from '#app/components/extend-offer-form.tsx'
import { PaperAnswerForm } from '#app/components/paper-answer-form.tsx'
import { paperSentence } from '#app/components/paper-sentence.ts'
import { replyOf } from '#app/components/reply-of.ts'
import { paperAnswerInput } from '#app/domain/award-input.ts'
import { acceptAward, refuseAward } from '#app/domain/award-rules.ts'
import { dayIn } from '#app/domain/calendar.ts'
import { paperField, paperRules } from '#app/domain/signed-paper.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { extendByPost } from '#app/http/extend-offer.ts'
import { readFiles } from '#app/http/form-with-files.ts'
import { type FormReply, checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { answerOnPaper } from '#db/award-agreement.ts'
import { previewAward } from '#db/award.ts'

import type { Route } from './+types/award-offer'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const today = dayIn(context.get(requestFacts).reachedUsAt, known.timeZone)
  const paper = { paperId: known.id, signer: '…', answeredOn: today }
  const by = context.get(signedInAs)
  const accepting = await lettersOf(() =>
    previewAward(known.id, by, (file, signed) => acceptAward(file, { paper }, signed)),
  )
  const refusing = await lettersOf(() =>
    previewAward(known.id, by, (file, signed) => refuseAward(file, { paper }, signed)),
  )
  const letters = { accepting: accepting.letters, refusing: refusing.letters }
  return { known, isOffered: award.status === 'offered', letters }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { known } = await caseAwardFor(context, params.id)
  const { fields, files } = await readFiles(request, { [paperField]: paperRules })
  if (fields.get('intent') === 'extend') return extendByPost(known, by, fields)
  const labels = { answer: m.award_paper_answer(), signer: m.award_paper_signer() }
  const form = checkForm(fields, paperAnswerInput, labels)
  const paper = files[paperField]
  const problem = paperSentence(paper)
  const wrong = problem ? [{ field: paperField, text: problem }] : []
  if (!form.ok || !paper || problem) {
    const reply = form.ok ? { problems: [], values: form.typed } : form.reply.data
    return data<FormReply>({ ...reply, problems: [...reply.problems, ...wrong] }, { status: 422 })
  }
  return attemptBeside({ typed: form.typed, fields: { signed_day_wrong: 'answered' } }, async () => {
    await answerOnPaper(known.id, by, { ...form.input, paper })
    return redirect(`/manage/applications/${known.id}/award?done=${form.input.answer}`)
  })
}

export default function AwardOfferPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, isOffered, letters } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <AwardFrame known={known} title={m.award_offer_title()} {...{ problems, refusal }}>
      {isOffered ? (
        <>
          <PaperAnswerForm {...letters} {...{ problems, values }} />
          <ExtendOfferForm {...{ problems, values }} />
        </>
      ) : (
        <p className="govuk-body">{m.award_offer_answered()}</p>
      )}
    </AwardFrame>
  )
}
