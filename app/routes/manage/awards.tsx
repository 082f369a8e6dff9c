import { redirect } from 'react-router'

import { awardDone } from '#app/components/award-done.ts'
import { BackLink } from '#app/components/back-link.tsx'
import { BudgetTable } from '#app/components/budget-table.tsx'
import { CallAwards } from '#app/components/call-awards.tsx'
import { CaseProblems } from '#app/components/case-problems.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { ReportFormChoice } from '#app/components/report-form-choice.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { combinedBudget } from '#app/domain/award-budget.ts'
import { reportFormInput } from '#app/domain/award-input.ts'
import { textIn } from '#app/domain/text.ts'
import { attempt } from '#app/http/attempt.ts'
import { signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { readForm } from '#app/http/read-form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { findCallAwards } from '#db/award-spending.ts'
import { chooseReportForm, listReportForms } from '#db/report-form-choice.ts'

import type { Route } from './+types/awards'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { personId } = context.get(signedInAs)
  const call = found(await findCallAwards(personId, params.slug))
  const forms = await listReportForms(personId, call.id)
  const done = new URL(request.url).searchParams.get('done')
  return { call, budget: combinedBudget(call.awards), forms, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const call = found(await findCallAwards(personId, params.slug))
  const form = await readForm(request, reportFormInput, { form: m.award_form_choice() })
  if (!form.ok) return form.reply
  return attempt(async () => {
    await chooseReportForm(personId, call.id, form.input.form)
    return redirect(`/manage/calls/${call.slug}/awards?done=form`)
  })
}

export default function AwardsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { call, budget, forms } = loaderData
  const { problems, refusal } = replyOf(actionData)
  const title = textIn(call.title, getLocale())
  const done = awardDone(loaderData.done)
  return (
    <div className="minka-landscape">
      <title>{pageTitle(`${m.awards_title()} · ${title}`, problems)}</title>
      <BackLink href={`/manage/calls/${call.slug}`} text={m.manage_back_board()} />
      {done && <SuccessMessage>{done}</SuccessMessage>}
      <CaseProblems {...{ problems, refusal }} />
      <PageHeading caption={title}>{m.awards_title()}</PageHeading>
      <CallAwards call={call} />
      {budget.rows.length > 0 && (
        <BudgetTable caption={m.awards_budget()} currency={call.currency} {...budget} />
      )}
      {forms && <ReportFormChoice {...{ forms, problems }} chosen={call.reportForm} />}
    </div>
  )
}
