import { redirect } from 'react-router'

import { ApplicantAward } from '#app/components/applicant-award.tsx'
import { AwardAnswer } from '#app/components/award-answer.tsx'
import { AwardOffer } from '#app/components/award-offer.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { answerAwardInput } from '#app/domain/award-input.ts'
import { nextOfAward } from '#app/domain/award-next.ts'
import { repaymentsOf } from '#app/domain/award-repayment.ts'
import { acceptAward, refuseAward } from '#app/domain/award-rules.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { attempt } from '#app/http/attempt.ts'
import { applicantAwardOf, withoutAccount } from '#app/http/award-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findStoryFor } from '#db/application-story.ts'
import { changeAward } from '#db/award.ts'

import type { Route } from './+types/award'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await applicationFor(context, params.id)
  const { id, reference, title, organization, capacity, status, late } = view
  const { graceHours, stageDueAt, stageClosesAt } = view
  const { closesAt, timeZone, currency } = view.facts
  const story = found(await findStoryFor(context.get(signedInAs).personId, id))
  const head = { id, reference, title, organization, capacity, status, late }
  const offer = found(story.award ?? undefined)
  const award = withoutAccount(await applicantAwardOf(id))
  return {
    application: { ...head, graceHours, stageDueAt, stageClosesAt, facts: { closesAt, timeZone, currency } },
    offer,
    award,
    money: repaymentsOf(award),
    next: nextOfAward(award),
    decision: story.decision,
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { id } = await applicationFor(context, params.id)
  const form = await readForm(request, answerAwardInput, { sure: m.apply_award_refuse_sure() })
  if (!form.ok) return form.reply

  return attempt(async () => {
    const { answer, reason } = form.input
    const rule = answer === 'accept' ? acceptAward : refuseAward
    await changeAward(id, { personId }, (file, signed) => rule(file, { reason }, signed))
    return redirect(`/apply/${id}/award?done=${answer}`)
  })
}

export default function AwardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { application, offer, award, money, next, decision } = loaderData
  const reply = actionData && 'problems' in actionData ? actionData : undefined
  const problems = reply?.problems ?? []
  const { id, reference, organization, capacity } = application
  return (
    <>
      <title>{pageTitle(`${m.award_title()} ${reference}`, problems)}</title>
      <BackLink href={`/apply/${id}`} />
      <ErrorSummary problems={problems} />
      <Refused refusal={actionData && 'refusal' in actionData ? actionData.refusal : undefined} />
      <PageHeading caption={m.apply_caption({ reference, organization })}>{m.award_title()}</PageHeading>
      <AwardOffer {...{ application, decision }} award={offer} done={loaderData.done} />
      <ApplicantAward {...{ id, award, money, next }} />
      {offer.status === 'offered' &&
        (capacity === 'representative' ? (
          <AwardAnswer problems={problems} values={reply?.values ?? {}} />
        ) : (
          <p className="govuk-body">{m.apply_award_not_yours()}</p>
        ))}
    </>
  )
}
