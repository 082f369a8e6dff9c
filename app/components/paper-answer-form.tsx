import { paperField } from '#app/domain/signed-paper.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'
import { LetterWords, type WordedLetter } from './letter-words.tsx'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'
import { dayValues } from './typed-day.ts'

type PaperAnswerFormProps = {
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>> | undefined
  /** What goes out for each answer. */
  accepting: readonly WordedLetter[]
  refusing: readonly WordedLetter[]
}

/** Records an answer to an offer from a paper that the organization signed, with its scan. */
export function PaperAnswerForm({ problems, values, accepting, refusing }: PaperAnswerFormProps) {
  return (
    <form method="post" encType="multipart/form-data" className="minka-reading" noValidate>
      <h3 className="govuk-heading-s">{m.award_paper_title()}</h3>
      <p className="govuk-body">{m.award_paper_text()}</p>
      <Radios
        name="answer"
        legend={m.award_paper_answer()}
        error={problemOf(problems, 'answer')}
        defaultValue={values?.['answer']?.[0]}
        options={[
          { value: 'accept', label: m.award_paper_accept(), reveal: <LetterWords letters={accepting} /> },
          { value: 'refuse', label: m.award_paper_refuse(), reveal: <LetterWords letters={refusing} /> },
        ]}
      />
      <TextInput
        name="signer"
        label={m.award_paper_signer()}
        error={problemOf(problems, 'signer')}
        defaultValue={values?.['signer']?.[0]}
      />
      <DateInput
        name="answered"
        legend={m.award_paper_day()}
        error={problemOf(problems, 'answered')}
        defaultValue={dayValues(values, 'answered')}
      />
      <FileInput
        name={paperField}
        label={m.award_paper_scan()}
        error={problemOf(problems, paperField)}
        accept=".pdf,image/*"
      />
      <Button name="intent" value="answer">
        {m.award_paper_button()}
      </Button>
    </form>
  )
}
