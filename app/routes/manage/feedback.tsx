import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { FeedbackSentences } from '#app/components/feedback-sentences.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { removeSentenceInput, sentenceInput } from '#app/domain/feedback-sentence.ts'
import { attempt } from '#app/http/attempt.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { checkForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { addSentence, listSentences, removeSentence } from '#db/feedback-sentence.ts'
import { findDecidedCall } from '#db/live-decision.ts'

import type { Route } from './+types/feedback'

export { livePage as handle } from '#app/components/live-page.ts'
export const shouldRevalidate = () => true

export async function loader({ params, context }: Route.LoaderArgs) {
  const call = found(await findDecidedCall(context.get(signedInAs).personId, params.slug))
  return { call, sentences: await listSentences(call.id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id: callId, slug } = found(await findDecidedCall(personId, params.slug))
  const fields = await readFields(request)
  const page = `/manage/calls/${slug}/feedback`
  const removed = removeSentenceInput.safeParse({ remove: fields.get('remove') })
  if (removed.success) {
    return attempt(async () => {
      await removeSentence({ personId, callId }, removed.data.remove)
      return redirect(page)
    })
  }
  const form = checkForm(fields, sentenceInput, { words: m.sentences_words() })
  if (!form.ok) return form.reply
  return attempt(async () => {
    await addSentence({ personId, callId }, form.input.words)
    return redirect(page)
  })
}

export default function FeedbackPage({ loaderData: { call, sentences }, actionData }: Route.ComponentProps) {
  const reply = actionData && 'problems' in actionData ? actionData : undefined
  const refusal = actionData && 'refusal' in actionData ? actionData.refusal : undefined
  const problems = reply?.problems ?? []
  return (
    <>
      <title>{pageTitle(m.sentences_title(), problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}/decisions`} text={m.recipients_back()} />
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={localized(call.title)}>{m.sentences_title()}</PageHeading>
      <FeedbackSentences {...{ sentences, problems }} typed={reply?.values['words']?.[0]} />
    </>
  )
}
