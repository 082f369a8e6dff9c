import { data, redirect } from 'react-router'

import { answerWords } from '#app/components/answer-words.ts'
import { formatDateTime, formatTime } from '#app/components/format.ts'
import { questionsOf } from '#app/domain/form.ts'
import { signedOut } from '#app/http/access.ts'
import { readAnswerPost } from '#app/http/answer-post.ts'
import { postedText } from '#app/http/posted-operation.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { recordEach } from '#app/http/device-answers.ts'
import { limit } from '#app/http/limits.ts'
import { getLocale } from '#app/messages/compiled/runtime.js'

import type { Route } from './+types/answers'

/** What a device sends while somebody types: answers as the form would post them, each saved for itself. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id, definition, facts, places } = await applicationFor(context, params.id)
  await limit('answers', context, personId)
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
    throw data(null, { status: 415 })

  const questions = questionsOf(definition)
  const post = await readAnswerPost(request, questions)
  // Somebody else may have signed in on this device since: words are only saved as those of who typed them.
  if (postedText(post.fields, 'person') !== personId) throw signedOut()

  const placeNames = Object.fromEntries(places.map(({ code, name }) => [code, name]))
  const outcomes = await recordEach(personId, id, post, ({ question: key, by, at, raw }) => {
    const question = questions.find((it) => it.key === key)
    return {
      by,
      when: formatDateTime(at, getLocale(), facts.timeZone),
      text: question ? answerWords(question, raw, { facts, placeNames }) : '',
    }
  })
  const time = formatTime(context.get(requestFacts).reachedUsAt, getLocale(), facts.timeZone)
  return Response.json({ time, outcomes })
}

/** Opened as a page it leads to the application. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { id } = await applicationFor(context, params.id)
  return redirect(`/apply/${id}`)
}
