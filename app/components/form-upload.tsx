import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { FileInput } from './file-input.tsx'

type FormUploadProps = {
  problems: readonly FieldProblem[]
  /** One was read already, and is shown above to be stored. */
  isAgain: boolean
}

/** Choosing the spreadsheet of a form; nothing of it is stored before it was looked at. */
export function FormUpload({ problems, isAgain }: FormUploadProps) {
  return (
    <form method="post" encType="multipart/form-data" className="minka-reading" noValidate>
      <p className="govuk-body">{m.xlsform_intro()}</p>
      <FileInput
        name="workbook"
        label={m.xlsform_file()}
        accept=".xlsx"
        error={problemOf(problems, 'workbook')}
      />
      <Button variant={isAgain ? 'secondary' : 'primary'}>{m.xlsform_read()}</Button>
    </form>
  )
}
