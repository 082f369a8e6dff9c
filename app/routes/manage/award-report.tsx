import { AwardFrame } from '#app/components/award-frame.tsx'
import { HandedInReport } from '#app/components/handed-in-report.tsx'
import { ReportDecide } from '#app/components/report-decide.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { acceptReport, returnReport } from '#app/domain/award-report-rules.ts'
import { caseAwardFor, lettersOf } from '#app/http/award-for.ts'
import { requestFacts, signedInAs } from '#app/http/context.ts'
import { found } from '#app/http/found.ts'
import { decideReportByPost } from '#app/http/report-post.ts'
import { m } from '#app/messages/compiled/messages.js'
import { previewReport } from '#db/award-report.ts'
import { findHandedIn, findReport } from '#db/report-view.ts'

import type { Route } from './+types/award-report'

export async function loader({ params, context }: Route.LoaderArgs) {
  const by = context.get(signedInAs)
  const { reachedUsAt } = context.get(requestFacts)
  const { known, award } = await caseAwardFor(context, params.id)
  const report = found(await findReport(known.id, Number(params.number)))
  const handedIn = (await findHandedIn(report.id, reachedUsAt)) ?? null
  const mayDecide = report.status === 'submitted' && known.roles.includes('officer')
  const about = { applicationId: known.id, reportId: report.id }
  const accepting = await lettersOf(() =>
    previewReport(about, by, (file, signed) => acceptReport(file, {}, signed)),
  )
  const sections = handedIn?.definition.sections.map(({ key, title }) => ({ key, title })) ?? []
  const dueAt = new Date(reachedUsAt.getTime() + 86_400_000)
  const input = { sections: sections.slice(0, 1).map(({ key }) => key), message: '…', dueAt }
  const returning = await lettersOf(() =>
    previewReport(about, by, (file, signed) => returnReport(file, input, signed)),
  )
  const letters = { accepting: accepting.letters, returning: returning.letters }
  return { known, report, currency: award.currency, handedIn, mayDecide, sections, ...letters }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const report = found(await findReport(known.id, Number(params.number)))
  const about = { id: known.id, timeZone: known.timeZone, reportId: report.id }
  return decideReportByPost(request, about, context.get(signedInAs))
}

export default function AwardReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, report, currency, handedIn, mayDecide, ...letters } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const title = m.award_report({ number: report.number })
  const fileHref = (file: string) => `/manage/applications/${known.id}/files/${file}`
  return (
    <AwardFrame known={known} {...{ title, problems, refusal }}>
      <HandedInReport {...{ report, handedIn, currency, fileHref }} timeZone={known.timeZone} />
      {mayDecide && <ReportDecide {...letters} {...{ problems, values }} />}
    </AwardFrame>
  )
}
