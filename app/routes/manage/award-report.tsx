import { AwardFrame } from '#app/components/award-frame.tsx'
import { HandedInReport } from '#app/components/handed-in-report.tsx'
import { LetterFirst } from '#app/components/letter-first.tsx'
import { ReportDecide } from '#app/components/report-decide.tsx'
import { replyOf } from '#app/components/reply-of.ts'
import { acceptReport } from '#app/domain/award-report-rules.ts'
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
  const { known, award } = await caseAwardFor(context, params.id)
  const report = found(await findReport(known.id, Number(params.number)))
  const handedIn = (await findHandedIn(report.id, context.get(requestFacts).reachedUsAt)) ?? null
  const mayDecide = report.status === 'submitted' && known.roles.includes('officer')
  const about = { applicationId: known.id, reportId: report.id }
  const { letters: accepting } = await lettersOf(() =>
    previewReport(about, by, (file, signed) => acceptReport(file, {}, signed)),
  )
  const sections = handedIn?.definition.sections.map(({ key, title }) => ({ key, title })) ?? []
  return { known, report, currency: award.currency, handedIn, mayDecide, sections, accepting }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { known } = await caseAwardFor(context, params.id)
  const report = found(await findReport(known.id, Number(params.number)))
  const about = { id: known.id, timeZone: known.timeZone, reportId: report.id }
  return decideReportByPost(request, about, context.get(signedInAs))
}

export default function AwardReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { known, report, currency, handedIn, mayDecide, ...decide } = loaderData
  const { problems, refusal, values } = replyOf(actionData)
  const title = m.award_report({ number: report.number })
  const fileHref = (file: string) => `/manage/applications/${known.id}/files/${file}`
  return (
    <AwardFrame known={known} {...{ title, problems, refusal }}>
      <HandedInReport {...{ report, handedIn, currency, fileHref }} timeZone={known.timeZone} />
      <LetterFirst reply={actionData} button={m.award_report_return_button()}>
        {mayDecide && handedIn && (
          <ReportDecide read={handedIn.number} {...decide} {...{ problems, values }} />
        )}
      </LetterFirst>
    </AwardFrame>
  )
}
