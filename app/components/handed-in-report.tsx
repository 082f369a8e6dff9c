import type { Answers } from '#app/domain/answer.ts'
import type { ReportStatus } from '#app/domain/award-report.ts'
import type { CallFacts } from '#app/domain/call-facts.ts'
import type { FormDefinition } from '#app/domain/form.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { reportStatusName } from './award-status.ts'
import { CaseAnswers } from './case-answers.tsx'
import { formatDateTime, formatDay, formatMoney } from './format.ts'
import { SummaryList } from './summary-list.tsx'

type HandedInReportProps = {
  report: { status: ReportStatus; dueOn: string }
  handedIn: {
    number: number
    submittedAt: Date
    declaredBy: string
    hash: string
    spent: string
    definition: FormDefinition
    answers: Answers
    facts: CallFacts
  } | null
  currency: string
  timeZone: string
  fileHref: (id: string) => string
}

/** A report as it was handed in last: when, by whom, its hash, what it says was spent, and every answer. */
export function HandedInReport({ report, handedIn, currency, timeZone, fileHref }: HandedInReportProps) {
  return (
    <>
      <SummaryList
        rows={[
          { key: m.award_status(), value: reportStatusName(report.status) },
          { key: m.award_column_due(), value: formatDay(report.dueOn, getLocale()) },
          ...(handedIn ? factsOf(handedIn, currency, timeZone) : []),
        ]}
      />
      {handedIn ? (
        <CaseAnswers
          definition={handedIn.definition}
          setting={{ answers: handedIn.answers, facts: handedIn.facts, placeNames: {}, fileHref }}
        />
      ) : (
        <p className="govuk-body">{m.award_report_none()}</p>
      )}
    </>
  )
}

function factsOf(handedIn: NonNullable<HandedInReportProps['handedIn']>, currency: string, timeZone: string) {
  const { number, submittedAt, declaredBy, hash, spent } = handedIn
  return [
    { key: m.paper_submission(), value: String(number) },
    { key: m.award_report_handed_in(), value: formatDateTime(submittedAt, getLocale(), timeZone) },
    { key: m.apply_receipt_by(), value: declaredBy },
    { key: m.award_column_spent(), value: formatMoney(spent, currency, getLocale()) },
    { key: m.apply_receipt_hash(), value: <code className="minka-hash">{hash}</code> },
  ]
}
