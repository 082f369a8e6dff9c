import type { ComponentProps } from 'react'
import { choiceId, type Choice } from './choice.ts'
import { hintId } from './described-by.ts'
import { Fieldset, type FieldsetTexts } from './fieldset.tsx'

type Native = Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur'>

type CheckboxesProps = FieldsetTexts &
  Native & { name: string; options: readonly Choice[]; defaultValues?: readonly string[] | undefined }

/** Any number of several choices; each chosen one is posted under the same name. */
export function Checkboxes({
  name,
  options,
  defaultValues,
  ref,
  onChange,
  onBlur,
  ...texts
}: CheckboxesProps) {
  const native = { ref, onChange, onBlur }
  return (
    <Fieldset name={name} {...texts}>
      <div className="govuk-checkboxes">
        {options.map((option, index) => {
          const chosen = defaultValues?.includes(option.value) ?? false
          return (
            <Checkbox key={option.value} {...{ name, option, native, chosen }} id={choiceId(name, index)} />
          )
        })}
      </div>
    </Fieldset>
  )
}

type CheckboxProps = { name: string; id: string; option: Choice; chosen: boolean; native: Native }

function Checkbox({ name, id, option, chosen, native }: CheckboxProps) {
  const { value, label, hint, reveal, disabled } = option
  const control = { id, name, value, disabled, defaultChecked: chosen }
  const described = hint ? hintId(id + value) : undefined
  return (
    <div className="govuk-checkboxes__item">
      <input
        {...native}
        {...control}
        type="checkbox"
        className="govuk-checkboxes__input"
        aria-describedby={described}
      />
      <label htmlFor={id} className="govuk-label govuk-checkboxes__label">
        {label}
      </label>
      {hint && (
        <div id={described} className="govuk-hint govuk-checkboxes__hint">
          {hint}
        </div>
      )}
      {reveal && <div className="minka-reveal">{reveal}</div>}
    </div>
  )
}
