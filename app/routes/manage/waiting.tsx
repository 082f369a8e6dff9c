import { redirect } from 'react-router'

import { BackLink } from '#app/components/back-link.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { localized } from '#app/components/localized.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { rankedByWords } from '#app/components/slate-words.ts'
import { WaitingFreed } from '#app/components/waiting-freed.tsx'
import { WaitingHidden } from '#app/components/waiting-hidden.tsx'
import { WaitingList } from '#app/components/waiting-list.tsx'
import { WaitingNext } from '#app/components/waiting-next.tsx'
import { propose } from '#app/domain/decision-rules.ts'
import { awardOf } from '#app/domain/slate-decisions.ts'
import { attempt } from '#app/http/attempt.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { nextToPropose, panelUndecided, waitingOf } from '#app/http/waiting-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { listLettersMissing } from '#db/decision-letters.ts'
import { changeDecision } from '#db/decision.ts'
import { listFreedMoney } from '#db/freed-money.ts'
import { findSlateMaterial } from '#db/slate-problem.ts'

import type { Route } from './+types/waiting'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const material = found(await findSlateMaterial(personId, params.slug))
  const { call, rankedBy } = material
  const freed = await listFreedMoney(personId, call.id)
  const list = await waitingOf(personId, material)
  return { call, rankedBy, list, freed, undecided: panelUndecided(material) }
}

/** Who comes next may have changed since the page was read: then nothing is proposed. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const by = context.get(signedInAs)
  const material = found(await findSlateMaterial(by.personId, params.slug))
  const asked = (await readFields(request)).get('application')
  return attempt(async () => {
    const next = await nextToPropose(by.personId, material, asked)
    const words = awardOf(next, next.full)
    const lettersMissing = await listLettersMissing(next.id, words)
    await changeDecision(next.id, by, (file, signed) => propose(file, { ...words, lettersMissing }, signed))
    return redirect(`/manage/applications/${next.id}/decision?done=proposed`)
  })
}

export default function WaitingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, rankedBy, list, freed, undecided } = loaderData
  const { lines, next, free, fits, hidden, ahead } = list
  return (
    <>
      <title>{pageTitle(m.waiting_title())}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.ranking_back()} />
      <CaseProblems problems={[]} refusal={actionData?.refusal} />
      <PageHeading caption={localized(call.title)}>{m.waiting_title()}</PageHeading>
      <p className="govuk-body minka-reading">
        {m.waiting_text()} {rankedByWords(rankedBy)}{' '}
        {undecided > 0 && m.waiting_undecided({ count: undecided })}
      </p>
      <WaitingHidden {...{ hidden, ahead }} />
      {lines.length + hidden === 0 && (
        <EmptyState title={m.waiting_none()}>
          <p>{m.waiting_none_text()}</p>
        </EmptyState>
      )}
      {lines.length > 0 && (
        <>
          {next && ahead === 0 && <WaitingNext {...{ next, free, fits }} currency={call.currency} />}
          <WaitingList
            {...{ lines }}
            nextId={ahead === 0 && next ? next.id : null}
            currency={call.currency}
          />
        </>
      )}
      <WaitingFreed freed={freed} currency={call.currency} />
    </>
  )
}
