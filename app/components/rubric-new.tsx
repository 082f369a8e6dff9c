import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type RubricNewProps = {
  funders: readonly { id: string; name: LocalizedText }[]
  problems: readonly FieldProblem[]
  values: Typed
}

/** What a new rubric needs: whose it is, asked only where there are several, and what its officers call it. */
export function RubricNew({ funders, problems, values }: RubricNewProps) {
  const [only] = funders
  return (
    <form method="post" className="minka-reading" noValidate>
      {funders.length === 1 && only ? (
        <input type="hidden" name="funder" value={only.id} />
      ) : (
        <Select
          name="funder"
          label={m.form_funder()}
          options={funders.map(({ id, name }) => ({ value: id, label: localized(name) }))}
          defaultValue={typedIn(values, 'funder')}
          error={problemOf(problems, 'funder')}
        />
      )}
      <TextInput
        name="title"
        label={m.rubric_title()}
        hint={m.rubric_title_hint()}
        defaultValue={typedIn(values, 'title')}
        error={problemOf(problems, 'title')}
      />
      <Button>{m.rubric_create()}</Button>
    </form>
  )
}
