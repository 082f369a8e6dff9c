import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'

type EmailReturnFormProps = {
  problems: readonly FieldProblem[] | undefined
  values: Record<string, string[]> | undefined
}

/** Notes that an email came back after it had been sent, as the message says that came to the office. */
export function EmailReturnForm({ problems, values }: EmailReturnFormProps) {
  return (
    <Details summary={m.email_return_title()} open={values?.['words'] !== undefined}>
      <form method="post" className="minka-reading">
        <p className="govuk-body">{m.email_return_text()}</p>
        <TextArea
          name="words"
          rows={3}
          label={m.email_return_words()}
          hint={m.email_return_hint()}
          error={problemOf(problems, 'words')}
          defaultValue={values?.['words']?.[0]}
        />
        <Button name="intent" value="returned" variant="secondary">
          {m.email_return_button()}
        </Button>
      </form>
    </Details>
  )
}
