import type { PieceKind } from '#app/domain/form-edit.ts'
import type { QuestionKind } from '#app/domain/question.ts'
import type { LocalizedText } from '#app/domain/text.ts'
import type { Typed } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { type FieldProblem, problemOf } from './field-problem.ts'
import { localized } from './localized.ts'
import { questionKindName } from './question-kind.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'
import { WordsField } from './words-field.tsx'

type Addition = PieceKind | 'column'
type FormAddProps = {
  kind: Addition
  /** The kinds to choose from, of what has kinds. */
  kinds?: readonly QuestionKind[]
  /** The state of what it is added to, where that counts. */
  base?: string
  /** Where it can stand, where the place that was meant is not there any more. */
  places?: readonly { key: string; title: LocalizedText }[] | undefined
  setting: { locales: readonly string[]; problems: readonly FieldProblem[]; values: Typed }
}

const titles = {
  section: m.form_add_section,
  group: m.form_add_group,
  question: m.form_add_question,
  column: m.form_add_column,
} as const satisfies Record<Addition, unknown>

const labels = {
  section: m.form_section_title,
  group: m.form_group_title,
  question: m.property_label,
  column: m.form_column_title,
} as const satisfies Record<Addition, unknown>

/** What adding a piece of this kind is called. */
export function addTitle(kind: Addition): string {
  return titles[kind]()
}

/** What a new section, page, question or column needs; the rest is written on its own page. */
export function FormAdd({ kind, kinds, base, places, setting }: FormAddProps) {
  const { values, problems } = setting
  const isPage = kind === 'group'
  return (
    <form id="add" method="post" className="minka-reading" noValidate>
      {base !== undefined && <input type="hidden" name="base" value={base} />}
      {places && (
        <Select
          name="within"
          label={isPage ? m.form_add_within_section() : m.form_add_within_page()}
          options={places.map(({ key, title }) => ({ value: key, label: localized(title) || key }))}
          defaultValue={typedIn(values, 'within')}
          error={problemOf(problems, 'within')}
        />
      )}
      <WordsField name="title" label={labels[kind]()} setting={setting} />
      {kinds && (
        <Select
          name="kind"
          label={m.form_add_kind()}
          hint={m.form_add_kind_hint()}
          options={kinds.map((value) => ({ value, label: questionKindName(value) }))}
          defaultValue={typedIn(values, 'kind')}
          error={problemOf(problems, 'kind')}
        />
      )}
      <TextInput
        name="key"
        label={m.form_key()}
        hint={m.form_key_proposed()}
        optional
        width={20}
        defaultValue={typedIn(values, 'key')}
        error={problemOf(problems, 'key')}
      />
      <Button>{titles[kind]()}</Button>
    </form>
  )
}
