import { AmendmentForm } from '#app/components/amendment-form.tsx'
import { AmendmentList } from '#app/components/amendment-list.tsx'
import { AmendmentWithdraw } from '#app/components/amendment-withdraw.tsx'
import { BackLink } from '#app/components/back-link.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { compareBudget } from '#app/domain/award-budget.ts'
import { isOfOrganization } from '#app/domain/award-amendment-rules.ts'
import { askAmendmentByPost, withdrawAmendmentByPost } from '#app/http/amendment-post.ts'
import { applicationFor } from '#app/http/application-for.ts'
import { applicantAwardOf } from '#app/http/award-for.ts'
import { readFields } from '#app/http/body.ts'
import { signedInAs } from '#app/http/context.ts'
import { m } from '#app/messages/compiled/messages.js'

import type { Route } from './+types/award-amendments'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, reference, organization, capacity, facts } = await applicationFor(context, params.id)
  const { lines, spent, amendments, amount, currency, endsOn, status } = await applicantAwardOf(id)
  const open = amendments.find((it) => it.status === 'asked')
  const mayAct = capacity === 'representative' && status === 'active'
  const mayAsk = mayAct && !open
  const withdrawable = mayAct && open && isOfOrganization(open) ? open.number : null
  const { rows } = compareBudget(lines, spent)
  const head = { reference, organization, timeZone: facts.timeZone }
  return { head, amendments, mayAsk, withdrawable, amount, currency, endsOn, rows }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id } = await applicationFor(context, params.id)
  const { lines } = await applicantAwardOf(id)
  const by = context.get(signedInAs)
  const fields = await readFields(request)
  const about = { id, lines, by, home: `/apply/${id}/award`, showsLetter: false }
  return fields.has('withdraw') ? withdrawAmendmentByPost(fields, about) : askAmendmentByPost(fields, about)
}

export default function AmendmentsPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { head, amendments, mayAsk, withdrawable, ...setting } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  return (
    <>
      <title>{pageTitle(`${m.award_amendments_title()} · ${head.reference}`, problems)}</title>
      <BackLink href={`/apply/${params.id}/award`} text={m.award_back()} />
      <ErrorSummary problems={problems} />
      <Refused refusal={refusal} />
      <PageHeading caption={m.apply_caption(head)}>{m.award_amendments_title()}</PageHeading>
      <AmendmentList amendments={amendments} timeZone={head.timeZone} />
      {withdrawable !== null && <AmendmentWithdraw number={withdrawable} />}
      {mayAsk && (
        <Details summary={m.award_amendment_ask_title()} open={values !== undefined}>
          <p className="govuk-body">{m.award_amendment_ask_text()}</p>
          <AmendmentForm {...setting} {...{ problems, values }} button={m.award_amendment_ask_button()} />
        </Details>
      )}
    </>
  )
}
