import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { localized } from './localized.ts'
import { Select } from './select.tsx'

type RubricFormChoiceProps = {
  forms: readonly { id: string; title: LocalizedText; number: number }[]
  chosen: string | null
}

/** Which form the criteria judge: it says which answers each may point at. */
export function RubricFormChoice({ forms, chosen }: RubricFormChoiceProps) {
  if (forms.length === 0) return null
  return (
    <form method="post" className="minka-reading">
      <Select
        name="form"
        label={m.rubric_form()}
        hint={m.rubric_form_hint()}
        defaultValue={chosen ?? ''}
        options={forms.map(({ id, title, number }) => ({
          value: id,
          label: `${localized(title)} · ${m.form_version({ number })}`,
        }))}
      />
      <Button variant="secondary" name="do" value="form">
        {m.rubric_form_choose()}
      </Button>
    </form>
  )
}
