import type { ComponentProps } from 'react'
import { choiceId, type Choice } from './choice.ts'
import { hintId } from './described-by.ts'
import { Fieldset, type FieldsetTexts } from './fieldset.tsx'
import { classNames } from './class-names.ts'

type Native = Pick<ComponentProps<'input'>, 'ref' | 'onChange' | 'onBlur' | 'required'>

type RadiosProps = FieldsetTexts &
  Native & {
    name: string
    options: readonly Choice[]
    defaultValue?: string | undefined
    /** Side by side where there is room: for two or three short choices. */
    inline?: boolean
  }

/** One of several choices. */
export function Radios({
  name,
  options,
  defaultValue,
  inline,
  ref,
  onChange,
  onBlur,
  required,
  ...texts
}: RadiosProps) {
  const native = { ref, onChange, onBlur, required }
  return (
    <Fieldset name={name} {...texts}>
      <div className={classNames('govuk-radios', inline && 'govuk-radios--inline')}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            {...{ name, option, native }}
            id={choiceId(name, index)}
            chosen={defaultValue}
          />
        ))}
      </div>
    </Fieldset>
  )
}

type RadioProps = { name: string; id: string; option: Choice; chosen: string | undefined; native: Native }

function Radio({ name, id, option, chosen, native }: RadioProps) {
  const { value, label, hint, reveal, disabled, opens } = option
  const control = { id, name, value, disabled, defaultChecked: value === chosen }
  const described = hint ? hintId(id + value) : undefined
  return (
    <div className="govuk-radios__item">
      <input
        {...native}
        {...control}
        type="radio"
        className="govuk-radios__input"
        data-opens={opens ? '' : undefined}
        aria-describedby={described}
      />
      <label htmlFor={id} className="govuk-label govuk-radios__label">
        {label}
      </label>
      {hint && (
        <div id={described} className="govuk-hint govuk-radios__hint">
          {hint}
        </div>
      )}
      {reveal && <div className="minka-reveal">{reveal}</div>}
    </div>
  )
}
