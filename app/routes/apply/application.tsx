import { applicationDone } from '#app/components/application-done.ts'
import { ApplicationHead } from '#app/components/application-head.tsx'
import { ApplicationStanding } from '#app/components/application-standing.tsx'
import { ApplicationWriting } from '#app/components/application-writing.tsx'
import { ApplicationTogether } from '#app/components/application-together.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { CopiedNotice } from '#app/components/copied-notice.tsx'
import { EarlierNotice } from '#app/components/earlier-notice.tsx'
import { Facilitation } from '#app/components/facilitation.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { taskList, togetherOn } from '#app/domain/activity.ts'
import { isAnswered } from '#app/domain/answer.ts'
import { isBeingWritten } from '#app/domain/applicant-status.ts'
import { applicationTasks } from '#app/domain/application-tasks.ts'
import { windowAt } from '#app/domain/call.ts'
import { checkAnswers } from '#app/domain/check-form.ts'
import { findQuestion } from '#app/domain/form.ts'
import { promisedPapers, takesPapers } from '#app/domain/hand-in.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { copiedInto } from '#app/http/copied-into.ts'
import { found } from '#app/http/found.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findStoryFor } from '#db/application-story.ts'
import { findReconsideringFor } from '#db/reconsideration-view.ts'
import { recordRead } from '#db/read-log.ts'
import { findTogetherFor } from '#db/together.ts'

import type { Route } from './+types/application'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const now = context.get(requestFacts).reachedUsAt
  const view = await applicationFor(context, params.id)
  const { definition, answers, revisions: _, places: __, earlierQuestions, ...head } = view
  if (view.capacity === 'facilitator') await recordRead(view.id, personId, ['facilitator'])
  const isWritten = isBeingWritten(view.status)
  const problems = isWritten ? checkAnswers(definition, answers, view.facts) : []
  const together = isWritten ? found(await findTogetherFor(personId, view.id, taskList)) : undefined
  return {
    now,
    head,
    callWindow: windowAt({ ...view, closesAt: view.facts.closesAt }, now),
    writing: together && {
      sections: applicationTasks(view, problems),
      letters: together.letters,
      together: togetherOn(definition, together),
    },
    papers: takesPapers(view.status) ? promisedPapers(definition, answers) : [],
    copied: await copiedInto(personId, view),
    carried: earlierQuestions.filter((key) => isAnswered(answers[key]) && findQuestion(definition, key))
      .length,
    story: together ? undefined : found(await findStoryFor(personId, view.id)),
    reconsidering: together ? undefined : found(await findReconsideringFor(personId, view.id)),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export default function ApplicationPage({ loaderData }: Route.ComponentProps) {
  const { head, writing, papers, copied, carried, story, reconsidering, now, callWindow } = loaderData
  const done = applicationDone(loaderData.done)
  return (
    <>
      <title>{pageTitle(`${head.reference} ${head.title}`)}</title>
      <BackLink href="/apply" text={m.nav_applications()} />
      {done && <SuccessMessage>{done}</SuccessMessage>}
      <ApplicationHead application={head} />
      {copied && <CopiedNotice id={head.id} copied={copied} />}
      <EarlierNotice application={head} carried={carried} />
      <Facilitation application={head} />
      {writing && (
        <>
          <ApplicationWriting {...{ application: head, ...writing, now, callWindow }} />
          <ApplicationTogether {...{ id: head.id, ...writing.together, now }} />
        </>
      )}
      {story && (
        <ApplicationStanding {...{ application: head, papers, story, callWindow, reconsidering, now }} />
      )}
    </>
  )
}
