import { reconsiderationField } from '#app/domain/reconsideration.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { FileInput } from './file-input.tsx'
import { formatDateTime } from './format.ts'
import { Notice } from './notice.tsx'
import { TextArea } from './text-area.tsx'
import { WarningText } from './warning-text.tsx'

type ReconsiderFormProps = {
  page: { capacity: string; until: Date | null; isOpen: boolean; timeZone: string }
  problems: readonly FieldProblem[]
  reason: string | undefined
}

/** The one request of an applicant: why, and a file if there is one. It says until when, and that it can be sent once. */
export function ReconsiderForm({ page, problems, reason }: ReconsiderFormProps) {
  const { capacity, until, isOpen, timeZone } = page
  if (!until || !isOpen) return <Notice title={m.reconsider_closed()} />
  if (capacity !== 'representative') return <Notice title={m.reconsider_not_yours()} />
  return (
    <form method="post" encType="multipart/form-data" className="minka-reading">
      <p className="govuk-body">
        {m.reconsider_text({ until: formatDateTime(until, getLocale(), timeZone) })}
      </p>
      <ReconsiderFields problems={problems} reason={reason} />
      <WarningText>{m.reconsider_once()}</WarningText>
      <Button>{m.reconsider_button()}</Button>
    </form>
  )
}

/** What is asked and the file that shows it; the office needs the paper, an applicant may leave it out. */
export function ReconsiderFields({
  problems,
  reason,
  isPaper = false,
}: Pick<ReconsiderFormProps, 'problems' | 'reason'> & { isPaper?: boolean }) {
  return (
    <>
      <TextArea
        name="reason"
        rows={8}
        label={isPaper ? m.reconsider_paper_reason() : m.reconsider_reason()}
        hint={isPaper ? undefined : m.reconsider_reason_hint()}
        limit={{ max: 5000, unit: 'characters' }}
        error={problemOf(problems, 'reason')}
        defaultValue={reason}
      />
      <FileInput
        name={reconsiderationField}
        label={isPaper ? m.manage_withdraw_paper() : m.reconsider_file()}
        hint={m.reconsider_file_hint()}
        optional={!isPaper}
        accept=".pdf,image/*"
        error={problemOf(problems, reconsiderationField)}
      />
    </>
  )
}
