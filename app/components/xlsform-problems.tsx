import type { XlsFormProblem } from '#app/domain/xlsform/sheet.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Table } from './table.tsx'
import { xlsFormPlace, xlsFormSentence } from './xlsform-sentence.ts'

/** Everything to look at in a spreadsheet: what keeps the form from being made first, then what does not. */
export function XlsFormProblems({ problems }: { problems: readonly XlsFormProblem[] }) {
  const of = (severity: XlsFormProblem['severity']) => problems.filter((it) => it.severity === severity)
  const [errors, warnings] = [of('error'), of('warning')]
  const caption =
    errors.length === 1 ? m.xlsform_one_error() : m.xlsform_errors({ count: String(errors.length) })
  return (
    <>
      {errors.length > 0 && <Problems caption={caption} problems={errors} />}
      {warnings.length > 0 && <Problems caption={m.xlsform_warnings()} problems={warnings} />}
    </>
  )
}

function Problems({ caption, problems }: { caption: string; problems: readonly XlsFormProblem[] }) {
  return (
    <Table
      caption={caption}
      columns={[{ header: m.xlsform_col_where() }, { header: m.xlsform_col_what() }]}
      rows={problems.map((problem, at) => ({
        id: String(at),
        cells: [xlsFormPlace(problem), xlsFormSentence(problem)],
      }))}
    />
  )
}
