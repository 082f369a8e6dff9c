import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { TextArea } from './text-area.tsx'
import { dayValues } from './typed-day.ts'

type ReportDecideProps = {
  /** The number of the submission that its reader sees. */
  read: number
  sections: readonly { key: string; title: LocalizedText }[]
  accepting: readonly WordedLetter[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
}

/** What an officer does with a report that was handed in: accepts it, or returns sections of it with a message and a day. */
export function ReportDecide({ read, sections, accepting, problems, values }: ReportDecideProps) {
  return (
    <>
      <form method="post" className="minka-reading">
        <input type="hidden" name="read" value={read} />
        <h3 className="govuk-heading-s">{m.award_report_accept_title()}</h3>
        <p className="govuk-body">{m.award_report_accept_text()}</p>
        <LetterWords letters={accepting} />
        <Button name="intent" value="accept">
          {m.award_report_accept_button()}
        </Button>
      </form>
      <Details summary={m.award_report_return_title()} open={values !== undefined && 'message' in values}>
        <form method="post" noValidate>
          <input type="hidden" name="read" value={read} />
          <Checkboxes
            name="sections"
            legend={m.award_report_return_sections()}
            error={problemOf(problems, 'sections')}
            defaultValues={values?.['sections'] ?? []}
            options={sections.map(({ key, title }) => ({ value: key, label: textIn(title, getLocale()) }))}
          />
          <TextArea
            name="message"
            label={m.award_report_return_message()}
            error={problemOf(problems, 'message')}
            defaultValue={values?.['message']?.[0]}
            rows={4}
          />
          <DateInput
            name="due"
            legend={m.award_report_return_due()}
            error={problemOf(problems, 'due')}
            defaultValue={dayValues(values, 'due')}
          />
          <Button variant="secondary" name="intent" value="return">
            {m.manage_changes_preview()}
          </Button>
        </form>
      </Details>
    </>
  )
}
