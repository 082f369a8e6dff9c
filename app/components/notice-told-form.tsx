import { toldWays } from '#app/domain/notice-told.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { problemOf } from './field-problem.ts'
import { toldWayName } from './notice-told-way.ts'
import { Radios } from './radios.tsx'

type NoticeToldFormProps = {
  name: string
  /** Today in the call's zone, as `YYYY-MM-DD`. */
  today: string
  problems?: readonly { field: string; text: string }[] | undefined
  values?: Record<string, string[]> | undefined
}

/** How and on which day someone was told; by whom is who is signed in. */
export function NoticeToldForm({ name, today, problems, values }: NoticeToldFormProps) {
  const [year, month, day] = today.split('-')
  const typed = (part: string) => values?.[`day-${part}`]?.[0]
  return (
    <form method="post">
      <Radios
        name="how"
        legend={m.notice_how({ name })}
        legendSize="s"
        error={problemOf(problems, 'how')}
        defaultValue={values?.['how']?.[0]}
        options={toldWays.map((value) => ({ value, label: toldWayName(value) }))}
      />
      <DateInput
        name="day"
        legend={m.notice_day()}
        legendSize="s"
        error={problemOf(problems, 'day')}
        defaultValue={
          values ? { day: typed('day'), month: typed('month'), year: typed('year') } : { day, month, year }
        }
      />
      <Button>{m.notice_record({ name })}</Button>
    </form>
  )
}
