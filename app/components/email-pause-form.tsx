import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'

type EmailPauseFormProps = {
  calls: readonly { id: string; title: LocalizedText }[]
  problems?: readonly FieldProblem[] | undefined
  values?: Record<string, string[]> | undefined
}

/** Holds back the letters of a call, with the reason that colleagues will read. */
export function EmailPauseForm({ calls, problems = [], values }: EmailPauseFormProps) {
  return (
    <form method="post" noValidate className="minka-reading">
      <Select
        name="call"
        label={m.manage_today_call()}
        defaultValue={values?.['call']?.[0] ?? (calls.length === 1 ? calls[0]?.id : '')}
        error={problemOf(problems, 'call')}
        options={calls.map(({ id, title }) => ({ value: id, label: localized(title) }))}
      />
      <TextArea
        name="reason"
        rows={2}
        label={m.email_pause_reason()}
        hint={m.email_pause_reason_hint()}
        defaultValue={values?.['reason']?.[0]}
        error={problemOf(problems, 'reason')}
      />
      <Button variant="warning">{m.email_pause_button()}</Button>
    </form>
  )
}
