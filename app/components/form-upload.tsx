import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'

/** Choosing the spreadsheet of a form; nothing of it is stored before it was looked at. */
export function FormUpload({ problems }: { problems: readonly FieldProblem[] }) {
  return (
    <form method="post" encType="multipart/form-data" className="minka-reading" noValidate>
      <p className="govuk-body">{m.xlsform_intro()}</p>
      <FileInput
        name="workbook"
        label={m.xlsform_file()}
        accept=".xlsx"
        error={problemOf(problems, 'workbook')}
      />
      <Button variant="secondary">{m.xlsform_read()}</Button>
    </form>
  )
}
