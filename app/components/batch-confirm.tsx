import { zoneCity } from '#app/domain/format.ts'
import { m } from '#app/messages/compiled/messages.js'

import { batchWould } from './batch-words.ts'
import type { BatchTargetView, BatchView } from './batch-view.ts'
import { Button } from './button.tsx'
import { DateInput } from './date-input.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { Radios } from './radios.tsx'
import { TextInput } from './text-input.tsx'
import { WarningText } from './warning-text.tsx'

type BatchConfirmProps = {
  batch: BatchView
  targets: readonly BatchTargetView[]
  problems: readonly FieldProblem[]
  values: Readonly<Record<string, readonly string[]>>
}

/** The last look before a batch: what it will do, to how many, and when. */
export function BatchConfirm({ batch, targets, problems, values }: BatchConfirmProps) {
  const { kind, waiting, call } = batch
  const sum = (of: 'emails' | 'byHand') => targets.reduce((all, it) => all + it[of], 0)
  const typed = (name: string) => values[name]?.[0] ?? ''
  const when = (
    <>
      <DateInput
        name="starts"
        legend={m.batch_day()}
        hint={m.batch_day_hint({ city: zoneCity(call.timeZone) })}
        error={problemOf(problems, 'starts')}
        defaultValue={{ day: typed('starts-day'), month: typed('starts-month'), year: typed('starts-year') }}
      />
      <TextInput
        name="hour"
        label={m.batch_hour()}
        hint={m.callsetup_hour_hint()}
        width={5}
        error={problemOf(problems, 'hour')}
        defaultValue={typed('hour')}
      />
    </>
  )
  return (
    <form method="post" className="minka-reading minka-no-print" noValidate>
      {kind === 'release' ? (
        <>
          <WarningText>{m.batch_release_warning({ emails: sum('emails'), hand: sum('byHand') })}</WarningText>
          <p className="govuk-body">
            <a className="govuk-link" href={`/manage/calls/${call.slug}/decisions/recipients`}>
              {m.recipients_title()}
            </a>
          </p>
          <Radios
            name="when"
            legend={m.batch_when()}
            legendSize="s"
            defaultValue={typed('when') || 'now'}
            error={problemOf(problems, 'when')}
            options={[
              { value: 'now', label: m.batch_now() },
              { value: 'later', label: m.batch_later(), reveal: when },
            ]}
          />
        </>
      ) : (
        <p className="govuk-body">{batchWould(kind)}</p>
      )}
      <Button name="intent" value="start">
        {{
          propose: m.batch_propose_button,
          approve: m.batch_approve_button,
          release: m.batch_release_button,
        }[kind]({ count: waiting })}
      </Button>
    </form>
  )
}
