import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './field.tsx'

type FileInputProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'name' | 'type'> &
  FieldTexts & { name: string }

/** Choosing a file, or with `multiple` several, by the browser's own control. */
export function FileInput({ name, ...rest }: FileInputProps) {
  const { label, hint, error, optional, labelSize, isPageHeading, ...native } = rest
  return (
    <Field name={name} {...{ label, hint, error, optional, labelSize, isPageHeading }}>
      {(wiring) => <input {...native} {...wiring} type="file" name={name} className="minka-file" />}
    </Field>
  )
}
