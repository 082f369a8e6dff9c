import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type EmailCorrectFormProps = {
  email: { recipient: string; people: readonly { name: string }[] }
  problems?: readonly FieldProblem[] | undefined
  values?: Record<string, string[]> | undefined
}

/** Corrects the address of those whom an email was for, and sends them again what they have not got. */
export function EmailCorrectForm({ email, problems = [], values }: EmailCorrectFormProps) {
  const { recipient, people } = email
  return (
    <form method="post" noValidate className="minka-reading">
      <h2 className="govuk-heading-m">{m.email_correct_title()}</h2>
      <p className="govuk-body minka-reading">
        {m.email_correct_text({ names: people.map(({ name }) => name).join(', ') })}
      </p>
      <TextInput
        name="address"
        type="email"
        width={30}
        autoComplete="off"
        spellCheck={false}
        label={m.email_correct_address()}
        hint={m.email_correct_address_hint()}
        defaultValue={values?.['address']?.[0] ?? recipient}
        error={problemOf(problems, 'address')}
      />
      <TextArea
        name="reason"
        rows={2}
        label={m.email_correct_reason()}
        hint={m.email_correct_reason_hint()}
        defaultValue={values?.['reason']?.[0]}
        error={problemOf(problems, 'reason')}
      />
      <Button>{m.email_correct_button()}</Button>
    </form>
  )
}
