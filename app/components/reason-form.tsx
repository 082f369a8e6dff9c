import type { ReactNode } from 'react'
import { m } from '#app/messages/compiled/messages.js'
import { Button } from './button.tsx'
import { TextArea } from './text-area.tsx'

type ReasonFormProps = {
  /** The button's `intent`, where a page has several forms. */
  intent?: string
  button: ReactNode
  label?: string
  error?: string | undefined
  defaultValue?: string | undefined
  variant?: 'primary' | 'warning'
}

/** A step with room for its written reason. */
export function ReasonForm({
  intent,
  button,
  label,
  error,
  defaultValue,
  variant = 'primary',
}: ReasonFormProps) {
  return (
    <form method="post" className="minka-reading">
      <TextArea name="reason" label={label ?? m.manage_move_reason()} rows={3} {...{ error, defaultValue }} />
      <Button variant={variant} {...(intent ? { name: 'intent', value: intent } : {})}>
        {button}
      </Button>
    </form>
  )
}
