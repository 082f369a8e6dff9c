import { AwardFrame } from '#app/components/award-frame.tsx'
import { AwardPlanForm } from '#app/components/award-plan-form.tsx'
import { BudgetTable } from '#app/components/budget-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { AwardReports } from '#app/components/award-reports.tsx'
import { AwardTranches } from '#app/components/award-tranches.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { compareBudget } from '#app/domain/award-budget.ts'
import { longestPlan } from '#app/domain/award-plan.ts'
import { caseAwardFor } from '#app/http/award-for.ts'
import { signedInAs } from '#app/http/context.ts'
import { planByPost } from '#app/http/plan-award.ts'
import { m } from '#app/messages/compiled/messages.js'
import { findPlanLines } from '#db/award-plan.ts'

import type { Route } from './+types/award-plan'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { known, award } = await caseAwardFor(context, params.id)
  const { amount, currency, tranches, reports, hasReportForm, status } = award
  const mayPlan = status === 'accepted' && known.roles.includes('officer')
  const lines = await findPlanLines(known.id)
  const budget = compareBudget(award.lines, award.spent)
  return { known, amount, currency, tranches, reports, lines, budget, mayPlan, hasReportForm }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  return planByPost(request, known.id, context.get(signedInAs))
}

export default function AwardPlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, mayPlan, hasReportForm, budget, ...plan } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const room = Math.min(longestPlan, Math.max(3, plan.tranches.length + 1, plan.reports.length + 1))
  return (
    <AwardFrame known={known} title={m.award_plan_title()} {...{ problems, refusal }}>
      {mayPlan && !hasReportForm && (
        <Notice title={m.award_plan_no_form()}>
          <p>
            <a href={`/manage/calls/${known.callSlug}/awards`}>{m.award_plan_choose_form()}</a>
          </p>
        </Notice>
      )}
      {mayPlan ? (
        <AwardPlanForm {...plan} {...{ room, problems, values }} />
      ) : (
        <>
          {budget.rows.length > 0 && (
            <BudgetTable caption={m.award_budget_rows()} currency={plan.currency} {...budget} />
          )}
          <AwardTranches tranches={plan.tranches} currency={plan.currency} />
          <AwardReports
            reports={plan.reports}
            currency={plan.currency}
            hrefOf={(number) => `/manage/applications/${known.id}/award/reports/${number}`}
          />
        </>
      )}
    </AwardFrame>
  )
}
