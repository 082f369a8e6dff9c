import type { TaskSection } from '#app/domain/application-tasks.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { formatDay } from './format.ts'
import { TaskSections } from './task-sections.tsx'

type ReportWritingProps = {
  address: string
  sections: readonly TaskSection[]
  faults: number
  isRepresentative: boolean
  report: { dueOn: string }
  error: string | undefined
}

/** The tasks of a report that is written, and the button that hands it in once nothing is wrong with it. */
export function ReportWriting(props: ReportWritingProps) {
  const { address, sections, faults, isRepresentative, report, error } = props
  return (
    <>
      <p className="govuk-body">{m.award_report_due_by({ day: formatDay(report.dueOn, getLocale()) })}</p>
      <TaskSections sections={sections} hrefOf={(task) => `${address}/questions/${task}`} />
      <h2 className="govuk-heading-m">{m.award_report_hand_in()}</h2>
      {faults > 0 && (
        <>
          <p className="govuk-body">{m.award_report_incomplete({ count: faults })}</p>
          <Button variant="secondary" href={`${address}?check=1`}>
            {m.award_report_check()}
          </Button>
        </>
      )}
      {faults === 0 && !isRepresentative && <p className="govuk-body">{m.award_report_not_yours()}</p>}
      {faults === 0 && isRepresentative && (
        <form method="post" className="minka-reading" noValidate>
          <p className="govuk-body">{m.award_report_hand_in_text()}</p>
          <Checkboxes
            name="declared"
            legend={m.apply_award_refuse_legend()}
            error={error}
            options={[{ value: 'yes', label: m.award_report_declare() }]}
          />
          <Button>{m.award_report_hand_in_button()}</Button>
        </form>
      )}
    </>
  )
}
