import { zoneCity } from '#app/domain/format.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type ClosingFormProps = {
  timeZone: string
  button: string
  /** Who will read the reason. */
  reasonHint: string
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** A later closing: its day and hour by the clocks of the call, and why. */
export function ClosingForm({ timeZone, button, reasonHint, problems, values }: ClosingFormProps) {
  const typed = (name: string) => values[name]?.[0] ?? ''
  return (
    <form method="post" className="minka-reading" noValidate>
      <DateInput
        name="closes"
        legend={m.callsetup_closing_day()}
        hint={m.callsetup_closing_hint({ city: zoneCity(timeZone) })}
        error={problemOf(problems, 'closes')}
        defaultValue={{ day: typed('closes-day'), month: typed('closes-month'), year: typed('closes-year') }}
      />
      <TextInput
        name="hour"
        label={m.callsetup_closing_hour()}
        hint={m.callsetup_hour_hint()}
        width={5}
        error={problemOf(problems, 'hour')}
        defaultValue={typed('hour')}
      />
      <TextArea
        name="reason"
        label={m.callsetup_reason()}
        hint={reasonHint}
        rows={3}
        error={problemOf(problems, 'reason')}
        defaultValue={typed('reason')}
      />
      <Button>{button}</Button>
    </form>
  )
}
