import { boundField } from '#app/domain/slate-input.ts'
import { slateUnits, type SlateDimension } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'

import { problemOf, type FieldProblem } from './field-problem.ts'
import { FieldError } from './field-error.tsx'
import { localized } from './localized.ts'
import type { SlateCallView } from './slate-view.ts'
import { dimensionName, unitName } from './slate-words.ts'
import { Table } from './table.tsx'

type SlateBoundsProps = {
  of: SlateDimension
  call: SlateCallView
  values: Readonly<Record<string, readonly string[]>>
  problems: readonly FieldProblem[]
}

/** At least and at most for each region, objective or kind of organization; what is left empty binds nothing. */
export function SlateBounds({ of, call, values, problems }: SlateBoundsProps) {
  const groups = call.groups[of]
  if (groups.length === 0) return null
  const unit = `unit-${of}`
  const cell = (side: 'least' | 'most', key: string, name: string) => (
    <Limit
      key={side}
      name={boundField(side, of, key)}
      label={{ least: m.slate_least_of, most: m.slate_most_of }[side]({ group: name })}
      {...{ values, problems }}
    />
  )
  return (
    <fieldset className="govuk-fieldset minka-bounds">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{dimensionName(of)}</legend>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={unit}>
          {m.slate_unit()}
        </label>
        <select className="govuk-select" id={unit} name={unit} defaultValue={values[unit]?.[0] ?? 'count'}>
          {slateUnits.map((it) => (
            <option key={it} value={it}>
              {unitName(it, call.currency)}
            </option>
          ))}
        </select>
      </div>
      <Table
        caption={dimensionName(of)}
        captionSize="hidden"
        narrow="scroll"
        dense
        columns={[{ header: dimensionName(of) }, { header: m.slate_least() }, { header: m.slate_most() }]}
        rows={groups.map(({ key, name }) => ({
          id: key,
          cells: [localized(name), cell('least', key, localized(name)), cell('most', key, localized(name))],
        }))}
      />
    </fieldset>
  )
}

type LimitProps = Pick<SlateBoundsProps, 'values' | 'problems'> & { name: string; label: string }

/** A cell to type into: its column and its row are its label, said out loud to who does not see them. */
function Limit({ name, label, values, problems }: LimitProps) {
  const error = problemOf(problems, name)
  return (
    <div className="minka-bounds__limit">
      <FieldError name={name} text={error} />
      <input
        className={`govuk-input govuk-input--width-5${error ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        aria-label={label}
        aria-describedby={error ? `${name}-error` : undefined}
        aria-invalid={error ? true : undefined}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={values[name]?.[0] ?? ''}
      />
    </div>
  )
}
