import { data } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { ClosingDone } from '#app/components/closing-done.tsx'
import { ClosingList } from '#app/components/closing-list.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { StageLinks } from '#app/components/stage-links.tsx'
import { closingInput } from '#app/domain/case-input.ts'
import { assigningAt } from '#app/http/assigning-page.ts'
import { refusalSentence } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { closeReviews, countClosable, listClosable } from '#db/review-closing.ts'

import type { Route } from './+types/closing'

const shownAtOnce = 200

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const { call, stages, stage } = await assigningAt(personId, params.slug, request)
  const [counts, listed] = await Promise.all([
    countClosable(personId, stage.id),
    listClosable(personId, stage.id, shownAtOnce),
  ])
  return {
    ...{ call, stages, stage, counts },
    ready: listed.filter(({ isReady }) => isReady),
    waiting: listed.filter(({ isReady }) => !isReady),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const { stage } = await assigningAt(by.personId, params.slug, request)
  const form = await readForm(request, closingInput, { applications: m.closing_applications() })
  if (!form.ok) return form.reply

  const before = await listClosable(by.personId, stage.id, shownAtOnce)
  const { closed, refused } = await closeReviews(by, stage.id, form.input.applications)
  const nameOf = (id: string) => before.find((it) => it.id === id)?.reference ?? m.closing_another()
  const said = refused.map(async ({ id, refusal }) => ({
    reference: nameOf(id),
    text: await refusalSentence(refusal),
  }))
  return data({ closed: closed.map(nameOf), refused: await Promise.all(said) })
}

export default function ClosingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, stages, stage, ...listed } = loaderData
  const problems = actionData && 'problems' in actionData ? actionData.problems : []
  const address = `/manage/calls/${call.slug}`
  const all = new URLSearchParams({ q: `stage:${stage.position} needs:reviews_in`, kind: 'close_review' })
  return (
    <>
      <title>{pageTitle(m.closing_title(), problems)}</title>
      <BackLink href={address} text={m.assigning_back()} />
      {actionData && 'closed' in actionData && <ClosingDone {...actionData} />}
      <CaseProblems problems={problems} refusal={undefined} />
      <PageHeading caption={localized(call.title)}>{m.closing_title()}</PageHeading>
      <StageLinks {...{ stages, stage }} address={`${address}/closing`} />
      <ClosingList {...{ ...listed, problems }} allHref={`${address}/bulk?${all.toString()}`} />
    </>
  )
}
