import type { ListKind } from '#app/domain/question-property.ts'
import { listMoveField, listMoveValue } from '#app/domain/typed-list.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { CalculationFields } from './calculation-fields.tsx'
import { problemOf } from './field-problem.ts'
import { Fieldset } from './fieldset.tsx'
import type { EditorSetting } from './form-setting.ts'
import { Checkboxes } from './checkboxes.tsx'
import { propertyHint, propertyName } from './property-words.ts'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { typedIn } from './typed.ts'
import { valueName } from './value-name.ts'
import { WordsField } from './words-field.tsx'

type ListFieldProps = { name: string; kind: ListKind; setting: EditorSetting }

/** A list within a question, with buttons that add, move and take away without saving: nothing typed is lost. */
export function ListField({ name, kind, setting }: ListFieldProps) {
  const { values, problems } = setting
  const count = Number(typedIn(values, `${name}.count`)) || 0
  return (
    <Fieldset
      name={name}
      legend={propertyName(name)}
      legendSize="m"
      hint={propertyHint(name)}
      error={problemOf(problems, name)}
    >
      <div id={name}>
        <input type="hidden" name={`${name}.count`} value={count} />
        {Array.from({ length: count }, (_, at) => (
          <ListItem
            key={`${at}-${typedIn(values, `${name}.${at}.was`)}`}
            {...{ name, kind, setting, at, count }}
          />
        ))}
        <Button variant="secondary" name={listMoveField} value={listMoveValue(name, 'add')}>
          {m.form_list_add({ what: propertyName(name) })}
        </Button>
      </div>
    </Fieldset>
  )
}

function ListItem({ name, kind, setting, at, count }: ListFieldProps & { at: number; count: number }) {
  const { values, problems, item, fixed } = setting
  const row = `${name}.${at}`
  const was = typedIn(values, `${row}.was`)
  const help = propertyName('help')
  const isFixed = was !== '' && fixed.includes(was)
  return (
    <div className="minka-row" role="group" aria-label={`${propertyName(name)} ${at + 1}`}>
      <div className="minka-row__head">
        <strong>{at + 1}</strong>
        <ListMoves {...{ name, at, count }} />
      </div>
      <input type="hidden" name={`${row}.was`} value={was} />
      <WordsField name={`${row}.label`} label={m.property_item_label()} setting={setting} />
      {kind === 'option' && <WordsField name={`${row}.help`} label={help} optional setting={setting} />}
      <TextInput
        name={`${row}.key`}
        label={m.form_key()}
        hint={isFixed ? m.form_key_fixed() : m.form_key_proposed()}
        width={20}
        readOnly={isFixed}
        defaultValue={typedIn(values, `${row}.key`)}
        error={problemOf(problems, `${row}.key`)}
      />
      {item.kind === 'some_of' && (
        <Checkboxes
          name={`${row}.alone`}
          legend={m.property_alone()}
          options={[{ value: 'yes', label: m.property_alone_text() }]}
          defaultValues={values[`${row}.alone`]}
        />
      )}
      {kind === 'line' && <LineFields {...{ row, setting }} />}
    </div>
  )
}

const formats = ['money', 'number', 'percent', 'text']

function LineFields({ row, setting }: { row: string; setting: EditorSetting }) {
  const field = `${row}.format`
  const label = propertyName('format')
  return (
    <>
      <CalculationFields {...{ row, setting }} />
      <Select
        name={field}
        label={label}
        options={formats.map((value) => ({ value, label: valueName('format', value) }))}
        defaultValue={typedIn(setting.values, field)}
        error={problemOf(setting.problems, field)}
      />
    </>
  )
}

function ListMoves({ name, at, count }: { name: string; at: number; count: number }) {
  const moves = [
    { move: 'up', text: m.form_move_up(), isOpen: at > 0 },
    { move: 'down', text: m.form_move_down(), isOpen: at < count - 1 },
    { move: 'remove', text: m.form_remove(), isOpen: true },
  ] as const
  return (
    <span className="minka-plan__moves">
      {moves.map(
        ({ move, text, isOpen }) =>
          isOpen && (
            <button
              key={move}
              type="submit"
              className="minka-link-button"
              name={listMoveField}
              value={listMoveValue(name, move, at)}
            >
              {text}
              <span className="minka-hidden"> {at + 1}</span>
            </button>
          ),
      )}
    </span>
  )
}
