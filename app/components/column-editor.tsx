import { figuresOfRow } from '#app/domain/calculation.ts'
import { type RowsQuestion, propertiesOfColumn } from '#app/domain/column-edit.ts'
import type { Column } from '#app/domain/question.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { CalculationFields } from './calculation-fields.tsx'
import { expressionWords } from './expression-words.ts'
import { problemOf } from './field-problem.ts'
import type { EditorSetting } from './form-setting.ts'
import { NotationHelp } from './notation-help.tsx'
import { PropertyField } from './property-field.tsx'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'

type ColumnEditorProps = { question: RowsQuestion; column: Column; base: string; setting: EditorSetting }

/** Every property of one column in one form. */
export function ColumnEditor({ question, column, base, setting }: ColumnEditorProps) {
  return (
    <form id="editor" method="post" className="minka-reading" noValidate>
      <button type="submit" className="minka-hidden" tabIndex={-1} aria-hidden>
        {m.form_save()}
      </button>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="kind" value={column.kind} />
      {propertiesOfColumn(column).map((property) => (
        <PropertyField key={property.name} {...{ property, setting }} />
      ))}
      {column.kind === 'calculated' ? (
        <CalculationFields
          row="value"
          setting={setting}
          figures={figuresOfRow(question.columns, column.key)}
          before={column.value}
        />
      ) : (
        <RequiredField {...{ column, setting }} />
      )}
      <NotationHelp definition={setting.definition} rows={question.key} />
      <Button>{m.form_save()}</Button>
    </form>
  )
}

/** Whether a cell must be filled in: always, never, or as it is written for the other cells of its row. */
function RequiredField({ column: { required }, setting }: { column: Column; setting: EditorSetting }) {
  const { values, problems, definition, rows } = setting
  const field = 'required.expression'
  const isWorked = typeof required === 'object'
  const written = (
    <TextInput
      name={field}
      label={m.form_written()}
      hint={isWorked ? expressionWords(required, definition, rows) : m.notation_hint()}
      spellCheck={false}
      defaultValue={typedIn(values, field)}
      error={problemOf(problems, field)}
    />
  )
  return (
    <Radios
      name="required"
      legend={m.property_required()}
      defaultValue={typedIn(values, 'required')}
      error={problemOf(problems, 'required')}
      options={[
        { value: 'always', label: m.form_required_always() },
        { value: 'never', label: m.form_required_never() },
        { value: 'when', label: m.form_required_when(), reveal: written },
      ]}
    />
  )
}
