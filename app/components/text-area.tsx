import { useState, type ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldTexts } from './field.tsx'
import { useHydrating } from './hydrating.ts'
import { WordLimit, type Limit } from './word-limit.tsx'

type TextAreaProps = Omit<
  ComponentProps<'textarea'>,
  'id' | 'className' | 'name' | 'value' | 'defaultValue'
> &
  FieldTexts & { name: string; defaultValue?: string | undefined; limit?: Limit }

/** Text of several lines. Its limit is shown from the start, and counted live where scripts run. */
export function TextArea({ name, limit, defaultValue = '', onInput, ...rest }: TextAreaProps) {
  const { label, hint, error, optional, labelSize, isPageHeading, rows = 5, ...native } = rest
  const texts = { label, hint, error, optional, labelSize, isPageHeading }
  const isHydrating = useHydrating()
  const [begun] = useState(() => (isHydrating ? textInPage(name) : undefined) ?? defaultValue)
  const [text, setText] = useState(begun)
  const more = limit && `${name}-count`
  return (
    <Field name={name} more={more} {...texts}>
      {(wiring) => (
        <>
          <textarea
            {...native}
            {...wiring}
            {...{ name, rows }}
            defaultValue={isHydrating ? begun : defaultValue}
            className={classNames('govuk-textarea', error && 'govuk-textarea--error')}
            data-limit={limit?.max}
            data-limit-unit={limit?.unit}
            onInput={(event) => {
              setText(event.currentTarget.value)
              onInput?.(event)
            }}
          />
          {limit && more && <WordLimit id={more} text={isHydrating ? defaultValue : text} limit={limit} />}
        </>
      )}
    </Field>
  )
}

/** What was typed before the scripts arrived: a text area that hydrates with another text loses it, and its caret. */
function textInPage(id: string): string | undefined {
  if (typeof document === 'undefined') return undefined
  const standing = document.getElementById(id)
  return standing instanceof HTMLTextAreaElement ? standing.value : undefined
}
