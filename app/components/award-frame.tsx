import type { ReactNode } from 'react'

import { m } from '#app/messages/compiled/messages.js'

import { CaseHead, type CaseFacts } from './case-head.tsx'
import { CaseProblems } from './case-problems.tsx'
import type { FieldProblem } from './field-problem.ts'
import { pageTitle } from './page-title.ts'
import { SuccessMessage } from './success-message.tsx'

type AwardFrameProps = {
  known: CaseFacts
  title: string
  problems?: readonly FieldProblem[]
  refusal?: string | undefined
  done?: string | undefined
  children: ReactNode
}

/** What every page of the office about an award begins with: the case, what was done, what is wrong, and a way back to the award. */
export function AwardFrame({ known, title, problems = [], refusal, done, children }: AwardFrameProps) {
  const above = (
    <>
      {done && <SuccessMessage>{done}</SuccessMessage>}
      <CaseProblems {...{ problems, refusal }} />
    </>
  )
  return (
    <>
      <title>{pageTitle(`${title} · ${known.reference}`, problems)}</title>
      <CaseHead known={known} part="award" above={above} />
      {title !== m.award_title() && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/manage/applications/${known.id}/award`}>
            {m.award_back()}
          </a>
        </p>
      )}
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </>
  )
}
