import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'

type CallNewFormProps = {
  programs: readonly {
    id: string
    title: LocalizedText
    calls: readonly { id: string; title: LocalizedText }[]
  }[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** Where a new call belongs, how it is called, and whether it begins as a copy of an earlier one. */
export function CallNewForm({ programs, problems, values }: CallNewFormProps) {
  const typed = (name: string) => values[name]?.[0]
  const title = (text: LocalizedText) => textIn(text, getLocale())
  const calls = programs.flatMap((program) =>
    program.calls.map((call) => ({
      value: call.id,
      label: title(call.title),
      ...(programs.length > 1 ? { hint: title(program.title) } : {}),
    })),
  )
  return (
    <form method="post" className="minka-reading" noValidate>
      <Radios
        name="program"
        legend={m.callsetup_new_program()}
        error={problemOf(problems, 'program')}
        defaultValue={typed('program') ?? (programs.length === 1 ? programs[0]?.id : undefined)}
        options={programs.map((it) => ({ value: it.id, label: title(it.title) }))}
      />
      <TextInput
        name="title"
        label={m.callsetup_new_name()}
        hint={m.callsetup_new_name_hint()}
        error={problemOf(problems, 'title')}
        defaultValue={typed('title')}
      />
      <Radios
        name="copy"
        legend={m.callsetup_new_copy()}
        hint={m.callsetup_new_copy_hint()}
        error={problemOf(problems, 'copy')}
        defaultValue={typed('copy') ?? ''}
        options={[{ value: '', label: m.callsetup_new_from_nothing() }, ...calls]}
      />
      <Button>{m.callsetup_new_button()}</Button>
    </form>
  )
}
