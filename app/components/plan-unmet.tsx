import { missingIn, planReasons, shortages, type PlanReason } from '#app/domain/assignment-reasons.ts'
import { m } from '#app/messages/compiled/messages.js'
import { Details } from './details.tsx'
import { Notice } from './notice.tsx'
import type { NamedApplication, PlanRequest, PlanSummary } from './plan-view.ts'
import { Table } from './table.tsx'

type PlanUnmetProps = {
  summary: PlanSummary
  request: PlanRequest
  applications: readonly NamedApplication[]
}

/** What a plan could not meet and why, in sentences first, then application by application. */
export function PlanUnmet({ summary, request, applications }: PlanUnmetProps) {
  if (summary.unmet.length === 0) return null
  return (
    <>
      <Notice title={m.plan_unmet_title({ missing: missingIn(summary.unmet) })}>
        <ul className="govuk-list govuk-list--bullet">
          {planReasons(summary, request).map((reason) => (
            <li key={reason.code}>{reasonWords(reason)}</li>
          ))}
        </ul>
      </Notice>
      {applications.length > 0 && (
        <Details summary={m.plan_unmet_show()}>
          {applications.length < summary.unmet.length && (
            <p className="govuk-body">{m.plan_unmet_first({ count: applications.length })}</p>
          )}
          <Unmet summary={summary} applications={applications} />
        </Details>
      )}
    </>
  )
}

function Unmet({ summary, applications }: Pick<PlanUnmetProps, 'summary' | 'applications'>) {
  const named = applications.flatMap((application) => {
    const need = summary.unmet.find((it) => it.applicationId === application.id)
    return need ? [{ application, need }] : []
  })
  return (
    <Table
      caption={m.plan_unmet_caption()}
      captionSize="hidden"
      dense
      columns={[{ header: m.plan_application() }, { header: m.plan_found() }, { header: m.plan_why() }]}
      rows={named.map(({ application: { id, reference, title }, need }) => ({
        id,
        cells: [
          <a key="case" className="govuk-link" href={`/manage/applications/${id}/reviewers`}>
            {reference} · {title}
          </a>,
          m.plan_found_of(need),
          whyWords(need),
        ],
      }))}
    />
  )
}

function whyWords(need: PlanSummary['unmet'][number]): string {
  const words = {
    conflict: m.plan_why_conflict,
    declined: m.plan_why_declined,
    language: m.plan_why_language,
    full: m.plan_why_full,
  }
  const said = shortages.filter((it) => need[it] > 0).map((it) => words[it]({ count: need[it] }))
  return said.length > 0 ? said.join(' · ') : m.plan_why_nobody()
}

function reasonWords(reason: PlanReason): string {
  if (reason.code === 'few') return m.plan_reason_few(reason)
  if (reason.code === 'room') return m.plan_reason_room(reason)
  const words = {
    conflict: m.plan_reason_conflict,
    declined: m.plan_reason_declined,
    language: m.plan_reason_language,
    full: m.plan_reason_full,
  }
  return words[reason.code](reason)
}
