import { type Figure, calculationSteps, figuresOfForm } from '#app/domain/calculation.ts'
import { listAt } from '#app/domain/plain-value.ts'
import { expression } from '#app/domain/expression.ts'
import { subjectsOf } from '#app/domain/subject.ts'
import { m } from '#app/messages/compiled/messages.js'

import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { InsetText } from './inset-text.tsx'
import { localized } from './localized.ts'
import { Select } from './select.tsx'
import { subjectName } from './subject-name.ts'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

const steps = {
  add: m.form_step_add,
  subtract: m.form_step_subtract,
  multiply: m.form_step_multiply,
  divide: m.form_step_divide,
} as const

type CalculationFieldsProps = {
  row: string
  setting: EditorSetting
  figures?: readonly Figure[]
  before?: unknown
}

/** How a figure is worked out from one or two others. What these fields cannot say is written. */
export function CalculationFields({ row, setting, figures, before }: CalculationFieldsProps) {
  const { values, problems, definition, item, rows } = setting
  const known = figures ?? figuresOfForm(subjectsOf(definition))
  const stored =
    before ?? listAt(item, 'lines').find(({ key }) => key === typedIn(values, `${row}.was`))?.['value']
  const worked = expression.safeParse(stored).data
  const field = (name: string) => ({
    name: `${row}.${name}`,
    defaultValue: typedIn(values, `${row}.${name}`),
    error: problemOf(problems, `${row}.${name}`),
  })
  const figuresOffered = [
    ...known.map((it) => ({ value: it.id, label: figureName(it) })),
    { value: 'number', label: m.form_figure_number() },
  ]
  return (
    <>
      {worked && <InsetText>{expressionWords(worked, definition, rows)}</InsetText>}
      <Select
        {...field('left')}
        label={m.form_figure_first()}
        options={[{ value: 'written', label: m.form_figure_written() }, ...figuresOffered]}
      />
      <Select
        {...field('how')}
        label={m.form_figure_step()}
        emptyLabel={m.form_step_none()}
        optional
        options={calculationSteps.map((value) => ({ value, label: steps[value]() }))}
      />
      <Select {...field('right')} label={m.form_figure_second()} optional options={figuresOffered} />
      <TextInput {...field('number')} label={m.form_figure_typed()} optional width={10} inputMode="decimal" />
      <TextInput
        {...field('expression')}
        label={m.form_written()}
        hint={m.form_written_hint()}
        optional
        spellCheck={false}
      />
    </>
  )
}

function figureName({ subject, column, id }: Figure): string {
  if (subject) return subjectName(subject)
  return column ? `«${localized(column.label) || column.key}»` : id
}
