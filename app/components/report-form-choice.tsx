import { type LocalizedText, textIn } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { Select } from './select.tsx'

type ReportFormChoiceProps = {
  forms: readonly { id: string; number: number; title: LocalizedText }[]
  chosen: string | null
  problems: readonly FieldProblem[]
}

/** The form on which the reports of a call are written, from those that ask for spending by rows of the budget. */
export function ReportFormChoice({ forms, chosen, problems }: ReportFormChoiceProps) {
  return (
    <section className="minka-reading" aria-labelledby="report-form">
      <h2 id="report-form" className="govuk-heading-m">
        {m.award_form_title()}
      </h2>
      <p className="govuk-body">{m.award_form_text()}</p>
      {forms.length === 0 ? (
        <p className="govuk-body">{m.award_form_none()}</p>
      ) : (
        <form method="post">
          <Select
            name="form"
            label={m.award_form_choice()}
            error={problemOf(problems, 'form')}
            defaultValue={chosen ?? ''}
            options={forms.map(({ id, number, title }) => ({
              value: id,
              label: m.award_form_version({ title: textIn(title, getLocale()), number }),
            }))}
          />
          <Button variant="secondary">{m.award_form_save()}</Button>
        </form>
      )}
    </section>
  )
}
