import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { TextInput } from './text-input.tsx'

type HandOverFormProps = {
  organization: string
  representative: string | undefined
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Makes the code by which an organization takes over what a facilitator wrote for it. */
export function HandOverForm({ organization, representative, problems, values }: HandOverFormProps) {
  return (
    <form method="post" noValidate>
      <p className="govuk-body minka-reading">{m.hand_over_text({ organization })}</p>
      <TextInput
        name="member_name"
        label={m.hand_over_name()}
        hint={m.hand_over_name_hint()}
        error={problemOf(problems, 'member_name')}
        defaultValue={values['member_name']?.[0] ?? representative}
        width={30}
        autoComplete="off"
      />
      <Button>{m.hand_over_button()}</Button>
    </form>
  )
}
