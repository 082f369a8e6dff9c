import { m } from '#app/messages/compiled/messages.js'
import { errorId } from './described-by.ts'

type FieldErrorProps = { name: string; text: string | undefined }

/** The sentence beside a field that says what is wrong with it. */
export function FieldError({ name, text }: FieldErrorProps) {
  if (!text) return null
  return (
    <p id={errorId(name)} className="govuk-error-message">
      <span className="minka-hidden">{m.ui_error_prefix()} </span>
      {text}
    </p>
  )
}
