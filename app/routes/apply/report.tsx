import { redirect } from 'react-router'

import { awardDone } from '#app/components/award-done.ts'
import { BackLink } from '#app/components/back-link.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { fieldProblems } from '#app/components/field-problems.ts'
import { HandedInReport } from '#app/components/handed-in-report.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { pageTitle } from '#app/components/page-title.ts'
import { Refused } from '#app/components/refused.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { ReportReturned } from '#app/components/report-returned.tsx'
import { ReportWriting } from '#app/components/report-writing.tsx'
import { SuccessMessage } from '#app/components/success-message.tsx'
import { submitReport } from '#app/domain/award-report-rules.ts'
import { declaredInput } from '#app/domain/award-input.ts'
import type { Problem } from '#app/domain/problem.ts'
import { attemptBeside } from '#app/http/attempt-beside.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { limit } from '#app/http/limits.ts'
import { readForm } from '#app/http/read-form.ts'
import { reportFor } from '#app/http/report-for.ts'
import { reportPage } from '#app/http/report-page.ts'
import { m } from '#app/messages/compiled/messages.js'
import { changeReport } from '#db/award-report.ts'
import { findHandedIn } from '#db/report-view.ts'

import type { Route } from './+types/report'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const found = await reportFor(context, params.id, params.number)
  const query = new URL(request.url).searchParams
  const { reachedUsAt } = context.get(requestFacts)
  const handedIn = found.isOpen ? null : ((await findHandedIn(found.report.id, reachedUsAt)) ?? null)
  return { ...reportPage(found, query.has('check')), handedIn, done: query.get('done') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { personId } = context.get(signedInAs)
  const { report, written } = await reportFor(context, params.id, params.number)
  await limit('submit', context, personId)
  const form = await readForm(request, declaredInput)
  if (!form.ok) return form.reply
  const checked = await attemptBeside({ typed: form.typed, fields: {} }, async () => {
    await changeReport(report.id, { personId }, (file, signed) => submitReport(file, {}, signed))
  })
  return checked ?? redirect(`${written.address}?done=report_submit`)
}

export default function ReportPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { head, report, writing, handedIn, currency, timeZone, wrong, shown } = loaderData
  const reply = replyOf(actionData)
  const hrefOf = ({ question }: Problem) =>
    `/apply/${params.id}/award/reports/${params.number}/questions/${shown.pageOf[question] ?? ''}?back=check`
  const problems = [...reply.problems, ...fieldProblems(wrong, { ...shown, hrefOf })]
  const done = awardDone(loaderData.done)
  const title = m.award_report({ number: report.number })
  return (
    <>
      <title>{pageTitle(`${title} · ${head.reference}`, problems)}</title>
      <BackLink href={`/apply/${params.id}/award`} text={m.award_back()} />
      {done && <SuccessMessage>{done}</SuccessMessage>}
      <ErrorSummary problems={problems} />
      <Refused refusal={reply.refusal} />
      <PageHeading caption={m.apply_caption(head)}>{title}</PageHeading>
      <ReportReturned report={report} sections={writing?.sections ?? []} />
      {writing ? (
        <ReportWriting {...writing} {...{ report }} error={reply.problems[0]?.text} />
      ) : (
        <HandedInReport
          {...{ report, handedIn, currency, timeZone }}
          fileHref={(file) => `/apply/${params.id}/files/${file}`}
        />
      )}
    </>
  )
}
