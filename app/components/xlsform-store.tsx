import type { FormDefinition } from '#app/domain/form.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'

type Named = { id: string; name: LocalizedText }

type XlsFormStoreProps = {
  definition: FormDefinition
  languages: readonly string[]
  title: string
  target: string
  funders: readonly Named[]
  forms: readonly { id: string; title: LocalizedText; hasDraft: boolean }[]
  problems: readonly FieldProblem[]
}

/** Stores what was shown, as a new form or as the draft of one that is there. The form travels in the page. */
export function XlsFormStore(props: XlsFormStoreProps) {
  const { definition, languages, title, target, funders, forms, problems } = props
  const options = [
    ...funders.map(({ id, name }) => ({
      value: `new:${id}`,
      label: m.xlsform_store_new({ funder: localized(name) }),
    })),
    ...forms.map(({ id, title: name, hasDraft }) => ({
      value: id,
      label: m.xlsform_store_draft({ form: localized(name) }),
      hint: hasDraft ? m.xlsform_store_replaces() : undefined,
    })),
  ]
  return (
    <form method="post" className="minka-reading" noValidate>
      <input type="hidden" name="definition" value={JSON.stringify(definition)} />
      <input type="hidden" name="languages" value={languages.join(' ')} />
      <Radios
        name="target"
        legend={m.xlsform_store_as()}
        options={options}
        defaultValue={target}
        error={problemOf(problems, 'target')}
      />
      <TextInput
        name="title"
        label={m.xlsform_store_title()}
        defaultValue={title}
        error={problemOf(problems, 'title')}
      />
      <p className="govuk-body">{m.xlsform_store_text()}</p>
      <Button>{m.xlsform_store()}</Button>
    </form>
  )
}
